package io.tenward.synthesis.reading;

/** Keeps what stands in brackets or quotation marks in the sentence around it. */
final class BracketedSpans {
  /** Longer is more than an aside or a saying, or was shut by accident. */
  private static final int LONGEST = 200;

  /** Each opening mark, and at the same place those that shut it. */
  private static final String OPEN = "([\"“„«»";

  private static final String[] SHUT = {")", "]", "\"", "”", "“”", "»", "«"};

  /**
   * Tells whether a position is between an opening mark and the one that closes it.
   *
   * @param within where both are sought
   */
  static boolean is(String text, int at, Span within) {
    int last = Math.min(within.to(), at + LONGEST);
    int open = Math.max(within.from(), at - LONGEST);
    while (open < at) {
      int mark = OPEN.indexOf(text.charAt(open));
      if (mark >= 0 && (mark < 2 || beginsWord(text, open))) {
        int shut = shut(text, open + 1, last, SHUT[mark]);
        if (shut >= at) {
          return shut - open <= LONGEST;
        }
        open = shut < 0 ? open : shut;
      }
      open++;
    }
    return false;
  }

  private static int shut(String text, int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The mark that opens a quotation may be the one that shuts another. */
  private static boolean beginsWord(String text, int mark) {
    return (mark == 0 || !Character.isLetterOrDigit(text.charAt(mark - 1)))
        && mark + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(mark + 1));
  }
}
