package io.tenward.synthesis;

import org.jspecify.annotations.Nullable;

/**
 * Holds one expectation inside a comment.
 *
 * @param id opaque
 * @param comment which comment it stands in; a theme counts comments, not statements
 * @param group whose comment it is, only where the release allows labels
 */
public record Statement(String id, String comment, @Nullable String group, String text) {}
