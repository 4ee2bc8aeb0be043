package io.tenward.synthesis.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Trees of statements that must not meet, as one, so that one slider cuts them all. */
public final class Forest {
  private final int size;
  private final List<Merge> merges = new ArrayList<>();
  private double cut = Double.NaN;

  /**
   * @param size how many statements all trees have together, and those that stand alone
   */
  public Forest(int size) {
    this.size = size;
  }

  /**
   * @param places of each of the tree's statements in the forest, ascending
   */
  public void add(Tree tree, int[] places) {
    if (Double.isNaN(cut)) {
      cut = tree.cut();
    }
    float scale = (float) (cut / tree.cut());
    for (var merge : tree.merges()) {
      merges.add(new Merge(places[merge.a()], places[merge.b()], merge.height() * scale));
    }
  }

  public Tree tree() {
    merges.sort(Comparator.comparingDouble(Merge::height));
    return new Tree(size, List.copyOf(merges), Double.isNaN(cut) ? 0 : cut);
  }
}
