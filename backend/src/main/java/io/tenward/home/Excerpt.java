package io.tenward.home;

import io.tenward.base.search.Sought;
import io.tenward.contract.SearchMark;
import java.util.List;

/**
 * Shows the part of a text that contains the first of the words searched for; where it leaves words
 * out, it has an ellipsis.
 */
record Excerpt(String text, List<SearchMark> marks) {
  private static final String ELLIPSIS = "…";
  private static final int LONGEST = 200 - 2 * ELLIPSIS.length();
  private static final int BEFORE = 60;
  private static final int MARKS = 100;

  static Excerpt of(String whole, Sought sought) {
    var marks = sought.marks(whole);
    int first = marks.isEmpty() ? 0 : marks.getFirst().start();
    int start = whole.length() <= LONGEST ? 0 : beginning(whole, first);
    int end = ending(whole, start);
    var before = start > 0 ? ELLIPSIS : "";
    int shift = before.length() - start;
    return new Excerpt(
        before + whole.substring(start, end) + (end < whole.length() ? ELLIPSIS : ""),
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .limit(MARKS)
            .map(mark -> new SearchMark(mark.start() + shift, mark.end() + shift))
            .toList());
  }

  /** Finds the beginning of a word or a line some way before the mark. */
  private static int beginning(String whole, int mark) {
    int earliest = Math.max(0, Math.min(mark - BEFORE, whole.length() - LONGEST));
    if (earliest == 0) {
      return 0;
    }
    for (int i = earliest; i < mark; i++) {
      if (Character.isWhitespace(whole.charAt(i - 1))) {
        return i;
      }
    }
    return mark;
  }

  /** Finds the end of a word; languages without spaces end at the last whole character. */
  private static int ending(String whole, int start) {
    int latest = start + LONGEST;
    if (latest >= whole.length()) {
      return whole.length();
    }
    for (int i = latest; i > start + BEFORE; i--) {
      if (Character.isWhitespace(whole.charAt(i))) {
        return i;
      }
    }
    // A pair of surrogates stays together.
    return Character.isLowSurrogate(whole.charAt(latest)) ? latest - 1 : latest;
  }
}
