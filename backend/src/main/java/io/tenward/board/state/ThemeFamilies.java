package io.tenward.board.state;

import io.tenward.board.state.Arrangement.Group;
import io.tenward.synthesis.Coarseness;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Groups many themes into the broader ones that they belong to. */
public final class ThemeFamilies {
  private static final int MANY = 40;

  private final Map<UUID, Group> byStatement = new HashMap<>();

  /**
   * @param themes how many there are
   */
  public ThemeFamilies(StoredSynthesis gathered, int coarseness, int themes) {
    if (themes > MANY && coarseness > -Coarseness.MOST) {
      for (var group : gathered.groups(-Coarseness.MOST)) {
        group.statements().forEach(statement -> byStatement.put(statement, group));
      }
    }
  }

  /**
   * @param inside statements of a theme
   * @return null where most of them stand alone there, too
   */
  public @Nullable Group of(List<Placement> inside) {
    var counts = new IdentityHashMap<Group, Integer>();
    for (var placement : inside) {
      var group = byStatement.get(placement.id());
      if (group != null) {
        counts.merge(group, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Group, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().statements().getFirst(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
