package io.tenward.survey;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked, as the repeat rule knows them again.
 *
 * @param key made of the e-mail address, else of the name: whoever was removed and added once more
 *     has another id, and is the same person
 */
record Who(UUID personId, UUID key) {
  static Who of(UUID personId, String name, @Nullable String email) {
    var folded =
        Normalizer.normalize(email == null ? name : email, Normalizer.Form.NFKC)
            .strip()
            .toLowerCase(Locale.ROOT);
    return new Who(personId, UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8)));
  }
}
