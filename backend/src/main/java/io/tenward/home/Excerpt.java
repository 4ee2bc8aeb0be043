package io.tenward.home;

import io.tenward.base.search.Sought;
import io.tenward.contract.SearchMark;
import java.util.List;

/** Shows the part of a text that contains the first of the words searched for. */
record Excerpt(String text, List<SearchMark> marks) {
  private static final int LONGEST = 200;
  private static final int BEFORE = 60;
  private static final int MARKS = 100;

  static Excerpt of(String whole, Sought sought) {
    var marks = sought.marks(whole);
    int first = marks.isEmpty() ? 0 : marks.getFirst().start();
    int start = whole.length() <= LONGEST ? 0 : beginning(whole, first);
    int end = ending(whole, start);
    return new Excerpt(
        whole.substring(start, end),
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .limit(MARKS)
            .map(mark -> new SearchMark(mark.start() - start, mark.end() - start))
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
