package io.tenward.synthesis;

import java.util.regex.Pattern;

/** A statement as the name of a theme. */
public final class Shortened {
  private static final int LONGEST = 60;
  private static final Pattern GAP = Pattern.compile("\\s(?:(?<! )\\s*|\\s+)");
  private static final String TAIL = " .;,:!";

  private Shortened() {}

  public static String of(String statement) {
    var line = withoutTail(GAP.matcher(statement.strip()).replaceAll(" "));
    if (line.isEmpty()) {
      return statement.strip();
    }
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST);
    int space = line.lastIndexOf(' ', end);
    int cut = space > LONGEST / 2 ? space : end;
    return withoutTail(line.substring(0, cut)) + "…";
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
