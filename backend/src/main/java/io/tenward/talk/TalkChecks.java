package io.tenward.talk;

import io.tenward.base.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Problems that several of these things share. */
final class TalkChecks {
  /** A day that is over even where days end last. */
  static boolean isOver(LocalDate day, Clock clock) {
    return day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)));
  }

  /**
   * @throws ProblemException invalid-request, in-past
   */
  static void notOver(String field, LocalDate day, Clock clock) {
    if (isOver(day, clock)) {
      throw ProblemException.invalid().field(field, "in-past");
    }
  }
}
