package io.tenward.week;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A week is its Monday (ISO 8601), whatever day calendars of the reader's country begin with. */
final class Weeks {
  static final int DAYS = 7;

  static LocalDate of(LocalDate day) {
    return day.with(previousOrSame(MONDAY));
  }

  /**
   * Returns the week that a query asks for; without one, the current week of the caller.
   *
   * @throws ProblemException invalid-request where it is no Monday
   */
  static LocalDate asked(@Nullable LocalDate week, Caller caller) {
    return week == null ? of(caller.today()) : require(week, "week");
  }

  /**
   * @throws ProblemException invalid-request where it is no Monday
   */
  static LocalDate require(LocalDate week, String pointer) {
    if (week.getDayOfWeek() != MONDAY) {
      throw ProblemException.invalid().field(pointer, "not-a-monday");
    }
    return week;
  }
}
