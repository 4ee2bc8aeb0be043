package io.tenward.role.reading;

/** What looks like a heading where nothing says that it is one. */
final class Headings {
  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 10;

  private Headings() {}

  /** Short, and no sentence. */
  static boolean isShort(String text) {
    return text.length() <= LONGEST
        && text.split("\\s+").length <= MOST_WORDS
        && Plain.hasWord(text)
        && !text.matches(".*[.;,!…]$");
  }

  /** Above a list: "Your tasks:", "In this role you will:". */
  static boolean announces(String text) {
    return text.endsWith(":") && text.length() <= 2 * LONGEST;
  }

  static String withoutColon(String heading) {
    var bare = heading.replaceFirst("\\s*:$", "");
    return bare.substring(0, Plain.cut(bare, Limits.HEADING));
  }
}
