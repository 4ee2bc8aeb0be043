package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A few statements that stand for a theme: its middle, then what differs from what was picked. */
final class Quotes {
  private static final int MOST = 3;

  /** What another group says is as good as being so much further away. */
  private static final double OTHER_GROUP = .2;

  private Quotes() {}

  /**
   * @param leaves of the theme, from the middle outwards
   * @return places of statements
   */
  static List<Integer> of(
      List<Integer> leaves,
      List<Distinct> distinct,
      float[][] vectors,
      List<Statement> statements) {
    var picked = new ArrayList<Integer>(List.of(leaves.getFirst()));
    // The outermost third may not belong here at all.
    var eligible =
        leaves.subList(0, Math.max(Math.min(MOST, leaves.size()), leaves.size() * 2 / 3));
    while (picked.size() < Math.min(MOST, eligible.size())) {
      var groups = new HashSet<String>();
      picked.forEach(leaf -> groups.add(group(leaf, distinct, statements)));
      int best = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int leaf : eligible) {
        if (picked.contains(leaf)) {
          continue;
        }
        double nearest =
            picked.stream()
                .mapToDouble(p -> 1 - Vectors.dot(vectors[p], vectors[leaf]))
                .min()
                .orElse(0);
        double worth =
            nearest + (groups.contains(group(leaf, distinct, statements)) ? 0 : OTHER_GROUP);
        if (worth > most) {
          most = worth;
          best = leaf;
        }
      }
      picked.add(best);
    }
    return picked.stream().map(leaf -> distinct.get(leaf).places().getFirst()).toList();
  }

  private static String group(int leaf, List<Distinct> distinct, List<Statement> statements) {
    var group = statements.get(distinct.get(leaf).places().getFirst()).group();
    return group == null ? "" : group;
  }
}
