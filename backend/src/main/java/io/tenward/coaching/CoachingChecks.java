package io.tenward.coaching;

import io.tenward.base.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;

/** Checks rules that offers and pairings share. */
final class CoachingChecks {
  /** Returns today in the zone where days end last: an earlier day is over everywhere. */
  static LocalDate lastToday(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
  }

  static void knownZone(ProblemException problem, String pointer, String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      problem.field(pointer, "unknown-zone");
    }
  }

  static void distinct(ProblemException problem, String pointer, List<String> words) {
    var seen = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      if (!seen.add(words.get(i))) {
        problem.field(pointer + "/" + i, "duplicate");
      }
    }
  }
}
