package io.tenward.synthesis;

import io.tenward.synthesis.grouping.Tree;
import io.tenward.synthesis.meaning.CharacterNgrams;
import io.tenward.synthesis.meaning.Profile;
import java.util.List;

/**
 * Holds distinct statements in one space, and the tree over them.
 *
 * @param vectors to find what stands in the middle of a theme; empty for what has no words
 * @param profiles how much of each anchor theme is in it; none where no model read it
 * @param raw as the last model read it, to find near-duplicates; empty like vectors
 */
record Understood(Tree tree, float[][] vectors, Profile[] profiles, float[][] raw) {

  /**
   * Puts a tree over groups of leaves that something else has found. All leaves are compared by
   * spelling then, because models of different languages do not share one space.
   *
   * @param groups of all leaves
   */
  Understood grouped(List<DistinctStatements> distinct, List<List<Integer>> groups) {
    var spelled =
        CharacterNgrams.place(distinct.stream().map(DistinctStatements::words).toList()).vectors();
    return new Understood(Tree.ofGroups(spelled, groups), spelled, profiles, spelled);
  }
}
