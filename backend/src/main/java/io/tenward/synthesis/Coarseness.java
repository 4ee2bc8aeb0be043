package io.tenward.synthesis;

import io.tenward.synthesis.grouping.Tree;
import java.util.List;
import java.util.function.Function;

/** Groups the same statements into fewer or more themes. */
public final class Coarseness {
  /** This is the finest level; the coarsest is as far below zero. */
  public static final int MOST = 5;

  /** Each step undoes, or makes, this share of the merges. */
  private static final double STEP = .16;

  private final Tree tree;
  private final Function<Tree.Cutting, List<ThemeAtCoarseness>> themes;

  Coarseness(Tree tree, Function<Tree.Cutting, List<ThemeAtCoarseness>> themes) {
    this.tree = tree;
    this.themes = themes;
  }

  /**
   * @param finer from -{@link #MOST} to {@link #MOST}; 0 as suggested
   * @return largest first; statements that stand alone are in none
   */
  public List<ThemeAtCoarseness> themes(int finer) {
    return themes.apply(tree.cutting(finer * STEP));
  }
}
