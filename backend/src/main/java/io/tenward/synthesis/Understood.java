package io.tenward.synthesis;

import io.tenward.synthesis.grouping.Tree;
import io.tenward.synthesis.meaning.Profile;

/**
 * Holds distinct statements in one space, and the tree over them.
 *
 * @param vectors to find what stands in the middle of a theme; empty for what has no words
 * @param profiles how much of each anchor theme is in it; none where no model read it
 * @param raw as the last model read it, to find near-duplicates; empty like vectors
 */
record Understood(Tree tree, float[][] vectors, Profile[] profiles, float[][] raw) {}
