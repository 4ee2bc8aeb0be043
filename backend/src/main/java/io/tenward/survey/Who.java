package io.tenward.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked, as the repeat rule knows them again.
 *
 * @param key made of the e-mail address, else of the name: whoever was removed and added once more
 *     has another id, and is the same person
 * @param nameKey made of the name, whether there is an address or not
 */
record Who(UUID personId, UUID key, UUID nameKey) {
  static Who of(UUID personId, String name, @Nullable String email) {
    var folded =
        Normalizer.normalize(email == null ? name : email, Normalizer.Form.NFKC)
            .strip()
            .toLowerCase(Locale.ROOT);
    var seen = Folded.of(name);
    return new Who(personId, Folded.key(folded), Folded.key(seen.isEmpty() ? name : seen));
  }
}
