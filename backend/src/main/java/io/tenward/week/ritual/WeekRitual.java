package io.tenward.week.ritual;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Ten minutes to plan a week, or to close it.
 *
 * @param closes whether to close it; else to plan it
 * @param week its Monday
 */
public record WeekRitual(boolean closes, LocalDate week) {

  /**
   * @param held something was planned in it
   * @param open there is something to plan
   */
  record Week(
      LocalDate monday,
      boolean planned,
      boolean planSkipped,
      boolean closed,
      boolean closeSkipped,
      boolean held,
      boolean open) {}

  /**
   * Offers to plan the week on Monday and Tuesday until it is planned, and to close it from Friday
   * on until it is closed; but not after two weeks in a row were skipped.
   *
   * @param weeks this one and the two before it
   */
  static Optional<WeekRitual> of(LocalDate today, List<Week> weeks) {
    var now = weeks.getFirst();
    var before = weeks.subList(1, weeks.size());
    var day = today.getDayOfWeek();
    if (day.compareTo(DayOfWeek.TUESDAY) <= 0) {
      return now.open
              && !now.planned
              && !now.planSkipped
              && !before.stream().allMatch(Week::planSkipped)
          ? Optional.of(new WeekRitual(false, now.monday))
          : Optional.empty();
    }
    return day.compareTo(DayOfWeek.FRIDAY) >= 0
            && now.held
            && !now.closed
            && !now.closeSkipped
            && !before.stream().allMatch(Week::closeSkipped)
        ? Optional.of(new WeekRitual(true, now.monday))
        : Optional.empty();
  }
}
