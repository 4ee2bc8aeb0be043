package io.tenward.talk;

import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Party;
import io.tenward.contract.StepDraft;
import io.tenward.contract.TalkStep;
import io.tenward.contract.TaskState;
import io.tenward.contract.ThreadKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks who does what by when. */
final class StepRules {
  private static final Map<String, Object> MINUTES = Map.of("min", 5, "max", 90);
  private static final int LONGEST_WAIT = 28;

  private StepRules() {}

  static boolean isTheirs(StepDraft step) {
    return step.by() == Party.OTHER;
  }

  /** Tells whether the other one may say that this step is done. */
  static boolean isTicked(TalkStep step) {
    return step.by() == Party.OTHER && step.state() != TaskState.HANDED;
  }

  /** Reports each field that the step of a session lacks. */
  static void missing(ProblemException problem, @Nullable StepDraft step, Clock clock) {
    var draft =
        Objects.requireNonNullElseGet(
            step, () -> new StepDraft(null, null, null, null, null, null, null, null));
    if (draft.text() == null) {
      problem.field("/steps/0/text", "required");
    }
    var length = draft.minutes();
    if (length == null) {
      problem.field("/steps/0/minutes", "required");
    } else if (length < 5 || length > 90) {
      problem.field("/steps/0/minutes", "out-of-range", MINUTES);
    }
    missingDay(problem, draft.dueOn(), clock);
    if (draft.sign() == null) {
      problem.field("/steps/0/sign", "required");
    }
    if (draft.skill() == null && draft.goalId() == null && draft.thread() == null) {
      problem.field("/steps/0/skill", "required");
    }
  }

  private static void missingDay(ProblemException problem, @Nullable LocalDate dueOn, Clock clock) {
    if (dueOn == null) {
      problem.field("/steps/0/dueOn", "required");
    } else if (dueOn.isAfter(
        LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)).plusDays(LONGEST_WAIT))) {
      problem.field("/steps/0/dueOn", "out-of-range", Map.of("max", LONGEST_WAIT));
    }
  }

  /** Reports fields that no step may have. */
  static void check(
      ProblemException problem, StepDraft step, String at, @Nullable List<String> skills) {
    var skill = step.skill();
    var thread = step.thread();
    var goalId = step.goalId();
    var minutes = step.minutes();
    if (skill != null && (skills == null || !skills.contains(skill))) {
      problem.field(at + "/skill", "unknown-thing");
    }
    if (thread != null && thread.kind() != ThreadKind.CLAUSE) {
      problem.field(at + "/thread/kind", "contradictory");
    }
    if (thread != null && goalId != null) {
      problem.field(at + "/thread", "contradictory");
    }
    if (isTheirs(step) && (skills != null || goalId != null)) {
      problem.field(at + "/by", "contradictory");
    }
    if (goalId != null && (minutes == null || minutes < 5 || minutes > 90)) {
      problem.field(at + "/minutes", "out-of-range", MINUTES);
    }
  }
}
