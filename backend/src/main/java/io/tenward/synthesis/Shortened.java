package io.tenward.synthesis;

import java.util.regex.Pattern;

/** A statement as the name of a theme. */
public final class Shortened {
  private static final int LONGEST = 60;
  private static final Pattern GAP = Pattern.compile("\\s(?:(?<! )\\s*|\\s+)");

  /** Also line breaks that are no blanks. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  /** What turns the order of letters, and what nobody sees: a name stands beside others' words. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2060-\\u2064\\u206a-\\u206f\\ufeff]");

  private static final String TAIL = " .;,:!";

  private Shortened() {}

  public static String of(String statement) {
    var whole = inLine(statement);
    var line = withoutTail(whole);
    if (line.isEmpty()) {
      return whole;
    }
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST);
    int space = line.lastIndexOf(' ', end);
    int cut = space > LONGEST / 2 ? space : end;
    return withoutTail(line.substring(0, cut)) + "…";
  }

  /** All of it in one line, with nothing in it that a name must not hold. */
  public static String inLine(String text) {
    var blanks = CONTROL.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
    return GAP.matcher(blanks.strip()).replaceAll(" ");
  }

  /** By hand: an expression that ends with the text is tried at each of its letters. */
  private static String withoutTail(String line) {
    int end = line.length();
    while (end > 0 && TAIL.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
