package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.List;

/** Statements that say nearly the same: shown as "x 3", never dropped. */
final class Alike {
  private static final double LIKENESS = .93;

  private Alike() {}

  /**
   * @return places of statements, two or more each
   */
  static List<List<Integer>> of(List<Integer> leaves, List<Distinct> distinct, float[][] raw) {
    var kinds = new ArrayList<List<Integer>>();
    for (int leaf : leaves) {
      var signs = Polarity.signs(distinct.get(leaf).text());
      // Like the first of a kind, not like any of it: or a chain of small steps leads anywhere.
      kinds.stream()
          .filter(kind -> Vectors.dot(raw[kind.getFirst()], raw[leaf]) >= LIKENESS)
          .filter(kind -> Polarity.signs(distinct.get(kind.getFirst()).text()).equals(signs))
          .findFirst()
          .ifPresentOrElse(kind -> kind.add(leaf), () -> kinds.add(new ArrayList<>(List.of(leaf))));
    }
    return kinds.stream()
        .map(kind -> kind.stream().flatMap(leaf -> distinct.get(leaf).places().stream()).toList())
        .filter(places -> places.size() > 1)
        .toList();
  }
}
