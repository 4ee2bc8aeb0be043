package io.tenward.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a theme at some coarseness.
 *
 * @param anchor the anchor theme that it is named after; else it is after the first of its
 *     statements
 * @param wish the name of the given group that most of them are in
 * @param statements where they stand in what was given: the one near the middle that reads best,
 *     some that differ from it, then outwards
 */
public record ThemeAtCoarseness(
    @Nullable String anchor, @Nullable String wish, List<Integer> statements) {}
