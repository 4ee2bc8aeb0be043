package io.tenward.synthesis.grouping;

/**
 * Two groups become one.
 *
 * @param a a statement of the one group: the one that stands first
 * @param b a statement of the other group: the one that stands first, after a
 * @param height the mean distance between their statements, never below that of a merge inside them
 */
public record Merge(int a, int b, float height) {}
