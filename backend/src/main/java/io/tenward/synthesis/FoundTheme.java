package io.tenward.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes two or more statements that ask for the same.
 *
 * @param anchor the anchor theme that it is named after
 * @param name in English, or what the first of its statements says
 * @param statements where they stand in what was given: the one near the middle that reads best,
 *     some that differ from it, then outwards
 * @param voices how many comments they stand in
 * @param words that it has and others have not
 * @param alike of the statements, those that say nearly the same, two or more each
 */
public record FoundTheme(
    @Nullable String anchor,
    String name,
    List<Integer> statements,
    int voices,
    List<String> words,
    List<List<Integer>> alike) {}
