package io.tenward.talk;

import io.tenward.base.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Checks rules that meetings, points and links share. */
final class TalkChecks {
  /**
   * Refuses a day that is over even in the zone where days end last.
   *
   * @throws ProblemException invalid-request, in-past
   */
  static void notOver(String field, LocalDate day, Clock clock) {
    if (day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)))) {
      throw ProblemException.invalid().field(field, "in-past");
    }
  }
}
