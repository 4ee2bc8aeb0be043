package io.tenward.week;

import io.tenward.base.text.KebabEnum;
import io.tenward.growth.ThreadLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands out in a lead's tasks. */
final class WeekHints {
  /** With fewer tasks nothing stands out. */
  private static final int FEWEST_TASKS = 6;

  /** One suggestion at a time. */
  private static final int MOST = 1;

  /** In the order in which they are said. */
  enum Kind implements KebabEnum {
    /**
     * Half or more of what was spent went into what was urgent and important, or into incidents.
     */
    FIREFIGHTING,
    /** A third or more went into what others asked for, or needed help with. */
    OTHERS_URGENCY,
    /** Half or more went into short tasks that serve no clause and no goal. */
    SMALL_THINGS,
    /** Nothing is in Schedule. */
    NOTHING_SCHEDULED,
    /** Nothing is in Delegate, and nothing in Delete. */
    NOTHING_GIVEN_AWAY,
    /** A clause had no minute and no entry for three weeks. */
    CLAUSE_WITHOUT_TIME
  }

  /**
   * The contract's WeekHint.
   *
   * @param tasks open ones
   */
  record Hint(
      Kind kind,
      int tasks,
      @Nullable ThreadLink thread,
      @Nullable Integer spent,
      @Nullable Integer urgent,
      @Nullable Integer part) {}

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
      @Nullable ThreadLink forgotten,
      int reviewed,
      int spent,
      int urgent,
      int others,
      int small) {
    private Hint hint(Kind kind) {
      return new Hint(kind, open, null, null, null, null);
    }

    /** Took one of so many parts of the time. */
    private Optional<Hint> habit(Kind kind, int part, int parts) {
      var urgentPart = kind == Kind.FIREFIGHTING ? part : null;
      return reviewed == REVIEWED && spent > 0 && part * parts >= spent
          ? Optional.of(new Hint(kind, open, null, spent, urgentPart, part))
          : Optional.empty();
    }
  }

  private static final int REVIEWED = 3;

  private WeekHints() {}

  /**
   * @param waived that are not to be said now
   */
  static List<Hint> of(Facts facts, Set<Kind> waived) {
    var hints = new ArrayList<Hint>();
    if (facts.open() >= FEWEST_TASKS) {
      facts.habit(Kind.FIREFIGHTING, facts.urgent(), 2).ifPresent(hints::add);
      facts.habit(Kind.OTHERS_URGENCY, facts.others(), 3).ifPresent(hints::add);
      facts.habit(Kind.SMALL_THINGS, facts.small(), 2).ifPresent(hints::add);
      if (facts.scheduled() == 0) {
        hints.add(facts.hint(Kind.NOTHING_SCHEDULED));
      }
      if (facts.given() == 0) {
        hints.add(facts.hint(Kind.NOTHING_GIVEN_AWAY));
      }
      if (facts.forgotten() != null) {
        hints.add(
            new Hint(Kind.CLAUSE_WITHOUT_TIME, facts.open(), facts.forgotten(), null, null, null));
      }
    }
    return hints.stream().filter(hint -> !waived.contains(hint.kind())).limit(MOST).toList();
  }
}
