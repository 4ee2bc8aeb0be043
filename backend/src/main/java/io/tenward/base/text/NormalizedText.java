package io.tenward.base.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Normalises a text, so that different spellings of it are equal. */
public final class NormalizedText {
  /** Accents, joiners, soft hyphens and whatever else cannot be seen by itself. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NormalizedText() {}

  /** Keeps letters and digits, in lower case and without accents; empty where there are none. */
  public static String of(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var seen = UNSEEN.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return NEITHER_LETTER_NOR_DIGIT.matcher(seen).replaceAll(" ").strip();
  }

  /** Returns an equal key for equal texts; different texts practically never share one. */
  public static UUID key(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
