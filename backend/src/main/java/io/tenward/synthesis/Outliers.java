package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that the tree has put into a group and that are not like it. It looks at how near two
 * groups are on the whole, so that what one of them has picked up on the way stays in.
 */
final class Outliers {
  /** Of the likeness at which groups are joined, what each has to the others at least. */
  private static final double SHARE = .5;

  private final Understood understood;
  private final Anchoring anchoring;

  Outliers(Understood understood, Anchoring anchoring) {
    this.understood = understood;
    this.anchoring = anchoring;
  }

  /**
   * @param group leaves that the tree has joined
   * @param height up to which it has
   * @return those that belong together, and each other one alone
   */
  List<List<Integer>> apart(List<Integer> group, double height) {
    if (group.size() < 2 || understood.profiles()[group.getFirst()].usual().length == 0) {
      return List.of(group);
    }
    var vectors = understood.vectors();
    var sum = new float[vectors[group.getFirst()].length];
    group.forEach(leaf -> Vectors.add(sum, vectors[leaf], 1));
    int anchor = anchoring.main(group);
    var parts = new ArrayList<List<Integer>>();
    var rest = new ArrayList<Integer>();
    for (int leaf : group) {
      double own = Vectors.dot(vectors[leaf], vectors[leaf]);
      double likeness = (Vectors.dot(vectors[leaf], sum) - own) / (group.size() - 1);
      if (likeness >= SHARE * (1 - height) || anchoring.isNear(leaf, anchor)) {
        rest.add(leaf);
      } else {
        parts.add(List.of(leaf));
      }
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }
}
