package io.tenward.synthesis.reading;

import java.text.Normalizer;
import java.util.Locale;

/** A text as it is compared: marks and capitals are left out. */
public final class Words {
  private Words() {}

  public static String of(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    var words = plain.replaceAll("[^\\p{L}\\p{M}\\p{N}+#']+", " ").strip();
    // A sign alone is no word, and emoji are not each other's equals.
    return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : plain.strip();
  }
}
