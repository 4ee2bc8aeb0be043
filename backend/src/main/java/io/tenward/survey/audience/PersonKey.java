package io.tenward.survey.audience;

import io.tenward.base.text.NormalizedText;
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
public record PersonKey(UUID personId, UUID key, UUID nameKey) {
  public static PersonKey of(UUID personId, String name, @Nullable String email) {
    var folded =
        Normalizer.normalize(email == null ? name : email, Normalizer.Form.NFKC)
            .strip()
            .toLowerCase(Locale.ROOT);
    var seen = NormalizedText.of(name);
    return new PersonKey(
        personId, NormalizedText.key(folded), NormalizedText.key(seen.isEmpty() ? name : seen));
  }
}
