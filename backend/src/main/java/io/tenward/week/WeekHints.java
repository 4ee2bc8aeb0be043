package io.tenward.week;

import io.tenward.base.text.KebabEnum;
import io.tenward.growth.ThreadLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands out in a lead's tasks. */
final class WeekHints {
  /** With fewer tasks nothing stands out. */
  private static final int FEWEST_TASKS = 6;

  private static final int MOST = 2;

  enum Kind implements KebabEnum {
    /** Nothing is in Delegate, and nothing in Delete. */
    NOTHING_GIVEN_AWAY,
    /** A clause had no minute and no entry for three weeks. */
    CLAUSE_WITHOUT_TIME,
    /** Half or more of what was spent went into what was urgent and important. */
    FIREFIGHTING,
    /** Nothing is in Schedule. */
    NOTHING_SCHEDULED
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
      @Nullable Integer urgent) {}

  /**
   * @param open tasks
   * @param given in Delegate and Delete, those of the last thirty days too
   * @param scheduled open tasks in Schedule
   * @param forgotten a clause without a minute and an entry for three weeks
   * @param spent minutes of the last three weeks that were looked back on
   * @param urgent of these, for tasks in Do
   */
  record Facts(
      int open,
      int given,
      int scheduled,
      @Nullable ThreadLink forgotten,
      int reviewed,
      int spent,
      int urgent) {}

  private static final int REVIEWED = 3;

  private WeekHints() {}

  /**
   * @param waived that are not to be said now
   */
  static List<Hint> of(Facts facts, Set<Kind> waived) {
    var hints = new ArrayList<Hint>();
    if (facts.open() >= FEWEST_TASKS) {
      if (facts.given() == 0) {
        hints.add(new Hint(Kind.NOTHING_GIVEN_AWAY, facts.open(), null, null, null));
      }
      if (facts.forgotten() != null) {
        hints.add(new Hint(Kind.CLAUSE_WITHOUT_TIME, facts.open(), facts.forgotten(), null, null));
      }
      if (facts.reviewed() == REVIEWED
          && facts.spent() > 0
          && facts.urgent() * 2 >= facts.spent()) {
        hints.add(new Hint(Kind.FIREFIGHTING, facts.open(), null, facts.spent(), facts.urgent()));
      }
      if (facts.scheduled() == 0) {
        hints.add(new Hint(Kind.NOTHING_SCHEDULED, facts.open(), null, null, null));
      }
    }
    return hints.stream().filter(hint -> !waived.contains(hint.kind())).limit(MOST).toList();
  }
}
