package io.tenward.growth;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.growth.thread.ThreadLink;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Leaves to a press of the lead what a person reads of a task on their link (ADR 0134).
   *
   * @throws ProblemException session-only by a token; invalid-request as {@link #showable}
   */
  static void shownByPress(Caller caller, Task task, Task before) {
    if (task.shared && !before.shared) {
      showable(task, "/shared");
    }
    var same =
        task.shared == before.shared
            && task.theirs == before.theirs
            && task.text.equals(before.text)
            && Objects.equals(task.personId, before.personId);
    refuseToken(caller, (task.shared || before.shared) && !same);
  }

  /**
   * @throws ProblemException invalid-request without a person, or for a goal, whose words may say
   *     more unless a meeting agreed on them
   */
  static void showable(Task task, String pointer) {
    if (task.personId == null || task.goalId != null && task.talkId == null) {
      throw ProblemException.invalid().field(pointer, "contradictory");
    }
  }

  /**
   * Leaves to a press of the lead an update that was sent to the person.
   *
   * @throws ProblemException session-only by a token
   */
  static void shownByPress(Caller caller, Entry entry, Entry before) {
    var same =
        entry.isUpdate() == before.isUpdate()
            && entry.text.equals(before.text)
            && entry.day.equals(before.day)
            && Objects.equals(entry.personId, before.personId);
    refuseToken(caller, (entry.isUpdate() || before.isUpdate()) && !same);
  }

  private static void refuseToken(Caller caller, boolean isShown) {
    if (isShown && caller.token().isPresent()) {
      throw ProblemException.of(
          PlatformProblem.SESSION_ONLY, "The person reads this on their link");
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
