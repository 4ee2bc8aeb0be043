package io.tenward.week;

import io.tenward.contract.Thread;
import io.tenward.contract.WeekHint;
import io.tenward.contract.WeekHintKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suggests what a lead could change about their tasks. */
final class WeekHints {
  /** With fewer tasks, their distribution says little. */
  private static final int FEWEST_TASKS = 6;

  /** The page shows one suggestion at a time. */
  private static final int MOST = 1;

  /**
   * @param open tasks
   * @param given in Delegate and Delete, those of the last thirty days too
   * @param scheduled open tasks in Schedule
   * @param forgotten a clause without a minute and an entry for three weeks
   * @param spent minutes of the last three weeks that were looked back on
   * @param urgent of these, for tasks in Do and incidents
   * @param others of these, for tasks in Delegate, and for what others asked for or were helped
   *     with
   * @param small of these, for short tasks that serve nothing
   */
  record Facts(
      int open,
      int given,
      int scheduled,
      @Nullable Thread forgotten,
      int reviewed,
      int spent,
      int urgent,
      int others,
      int small) {
    private WeekHint hint(WeekHintKind kind) {
      return new WeekHint(kind, open, null, null, null, null);
    }

    /** Suggests something where a kind of work took at least one of so many parts of the time. */
    private Optional<WeekHint> habit(WeekHintKind kind, int part, int parts) {
      var urgentPart = kind == WeekHintKind.FIREFIGHTING ? part : null;
      return reviewed == REVIEWED && spent > 0 && part * parts >= spent
          ? Optional.of(new WeekHint(kind, open, null, spent, urgentPart, part))
          : Optional.empty();
    }
  }

  private static final int REVIEWED = 3;

  private WeekHints() {}

  /**
   * @param waived that are not to be said now
   */
  static List<WeekHint> of(Facts facts, Set<WeekHintKind> waived) {
    var hints = new ArrayList<WeekHint>();
    if (facts.open() >= FEWEST_TASKS) {
      facts.habit(WeekHintKind.FIREFIGHTING, facts.urgent(), 2).ifPresent(hints::add);
      facts.habit(WeekHintKind.OTHERS_URGENCY, facts.others(), 3).ifPresent(hints::add);
      facts.habit(WeekHintKind.SMALL_THINGS, facts.small(), 2).ifPresent(hints::add);
      if (facts.scheduled() == 0) {
        hints.add(facts.hint(WeekHintKind.NOTHING_SCHEDULED));
      }
      if (facts.given() == 0) {
        hints.add(facts.hint(WeekHintKind.NOTHING_GIVEN_AWAY));
      }
      if (facts.forgotten() != null) {
        hints.add(
            new WeekHint(
                WeekHintKind.CLAUSE_WITHOUT_TIME,
                facts.open(),
                facts.forgotten(),
                null,
                null,
                null));
      }
    }
    return hints.stream().filter(hint -> !waived.contains(hint.kind())).limit(MOST).toList();
  }
}
