package io.tenward.thread;

import io.tenward.contract.ThreadClause;
import io.tenward.contract.ThreadStation;
import io.tenward.contract.ThreadTheme;
import io.tenward.contract.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which stations of an expectation hold something, and which one comes next. */
final class Stations {
  private final Set<ThreadStation> there = EnumSet.noneOf(ThreadStation.class);

  Stations with(ThreadStation station, boolean holds) {
    if (holds) {
      there.add(station);
    }
    return this;
  }

  List<ThreadStation> there() {
    return List.copyOf(there);
  }

  /**
   * Finds the first empty station behind the last filled one. An empty station before a filled one
   * does not have to be made up for, except for the role and a rating.
   *
   * @param inRole a responsibility waits for an interpretation, or people ask for one
   * @return null where the lead said "Not now", or nothing is left to fill
   */
  @Nullable ThreadStation next(
      boolean inRole, Collection<ThreadTheme> themes, Collection<ThreadClause> clauses) {
    var decided = themes.stream().map(ThreadTheme::verdict).filter(Objects::nonNull).findFirst();
    if (decided.filter(Verdict.NOT_NOW::equals).isPresent()) {
      return null;
    }
    if (inRole && !there.contains(ThreadStation.ROLE)) {
      return ThreadStation.ROLE;
    }
    var written = clauses.stream().anyMatch(clause -> clause.agreement() != null);
    var last = there.isEmpty() ? ThreadStation.ROLE : Collections.max(there);
    var from = written && last.compareTo(ThreadStation.AGREED) < 0 ? ThreadStation.VERDICT : last;
    return Stream.of(ThreadStation.values())
        .filter(station -> station.compareTo(from) > 0)
        .findFirst()
        .orElse(there.contains(ThreadStation.RATED) ? null : ThreadStation.RATED);
  }
}
