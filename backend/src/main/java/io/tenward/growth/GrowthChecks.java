package io.tenward.growth;

import io.tenward.base.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules that several of these things share; each names the field that breaks it. */
final class GrowthChecks {
  static final Map<String, Object> STEP_MINUTES =
      Map.of("min", Task.SHORTEST_STEP, "max", Task.LONGEST_STEP);

  /** Refuses to link a person or a meeting to what may have come out of anonymous answers. */
  static void personBesideThread(
      ProblemException problem,
      @Nullable UUID personId,
      @Nullable UUID talkId,
      @Nullable ThreadLink thread) {
    if (thread == null || !thread.isAnonymous()) {
      return;
    }
    if (personId != null) {
      problem.field("/personId", "contradictory");
    }
    if (talkId != null) {
      problem.field("/talkId", "contradictory");
    }
  }

  /** Refuses a day that is over even in the zone where days end last. */
  static void notOver(ProblemException problem, @Nullable LocalDate day, Clock clock) {
    if (day != null
        && day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)))) {
      problem.field("/lookBackOn", "in-past");
    }
  }
}
