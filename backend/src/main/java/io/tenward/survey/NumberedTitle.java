package io.tenward.survey;

import io.tenward.survey.core.Survey;

/** "Pulse", "Pulse (2)", "Pulse (3)": cycles that are called the same cannot be told apart. */
final class NumberedTitle {
  /** Characters that a title holds at most. */
  private static final int LONGEST = 120;

  private NumberedTitle() {}

  /** What the next cycle of a survey is called, which belongs to a series by now. */
  static String after(Survey earlier) {
    Survey.flush();
    var cycles = Cycle.all(earlier.leadId);
    var own = cycles.get(earlier.surveyId);
    long launchedOrDrafted =
        cycles.values().stream().filter(c -> c.series().equals(earlier.seriesId)).count();
    var name = own == null ? earlier.title : without(behind(own.number()), earlier.title);
    return fitting(name, behind(launchedOrDrafted + 1));
  }

  private static String behind(long number) {
    return " (" + number + ")";
  }

  private static String without(String end, String title) {
    return title.endsWith(end) ? title.substring(0, title.length() - end.length()) : title;
  }

  private static String fitting(String name, String end) {
    int room = LONGEST - end.length();
    boolean fits = name.codePointCount(0, name.length()) <= room;
    return (fits ? name : name.substring(0, name.offsetByCodePoints(0, room)).strip()) + end;
  }
}
