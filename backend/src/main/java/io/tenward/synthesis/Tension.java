package io.tenward.synthesis;

import java.util.List;

/**
 * Groups that may pull in opposite directions: a proposal, which only the lead can confirm.
 *
 * @param one statements of some groups
 * @param other statements of other groups
 * @param theme the theme both stand in, or that of the one
 * @param otherTheme the same, or that of the other
 */
public record Tension(int theme, int otherTheme, List<Integer> one, List<Integer> other) {}
