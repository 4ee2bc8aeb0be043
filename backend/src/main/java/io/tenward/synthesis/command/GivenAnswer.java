package io.tenward.synthesis.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file.
 *
 * @param statements null where the file leaves the splitting to us
 */
record GivenAnswer(
    String id, @Nullable String group, String text, @Nullable List<String> statements) {}
