package io.tenward.synthesis;

import io.tenward.synthesis.grouping.Tree;
import java.util.List;

/**
 * Holds what the pipeline suggests.
 *
 * @param themes largest first
 * @param single statements that stand alone: nobody else asks for the same, or they ask for nothing
 * @param alike of those that ask for nothing, those in the same words, two or more each
 * @param distinct for each statement its leaf in the tree: equal ones share one
 * @param tree over the leaves
 * @param coarseness the same in fewer and in more themes
 * @param methods for each statement how it was compared
 */
public record Suggestion(
    List<FoundTheme> themes,
    List<Integer> single,
    List<List<Integer>> alike,
    int[] distinct,
    Tree tree,
    Coarseness coarseness,
    List<Method> methods) {}
