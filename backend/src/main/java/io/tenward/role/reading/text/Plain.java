package io.tenward.role.reading.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Removes invisible characters from text. */
public final class Plain {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** The fillers of Hangul are included, because Unicode counts them as letters. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u00ad\\u115f\\u1160\\u200b\\u2060-\\u2064\\u3164\\ufeff\\uffa0\\ufffe\\uffff\\p{Cs}\\p{Co}]");

  private Plain() {}

  /** Puts a text on one line. */
  public static String of(String text) {
    var seen = UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    return Normalizer.normalize(seen.strip(), Normalizer.Form.NFC);
  }

  public static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Finds where to cut after at most so many code points, at a space if there is one. */
  public static int cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text.length();
    }
    int end = text.offsetByCodePoints(0, most);
    int space = text.lastIndexOf(' ', end);
    return space > 0 ? space : end;
  }
}
