package io.tenward.talk;

import io.tenward.base.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Problems that several of these things share. */
final class TalkChecks {
  /**
   * A day that is over even where days end last.
   *
   * @throws ProblemException invalid-request, in-past
   */
  static void notOver(String field, LocalDate day, Clock clock) {
    if (day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)))) {
      throw ProblemException.invalid().field(field, "in-past");
    }
  }
}
