package io.tenward.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people asked for and the lead does not take on, in the words that were published.
 *
 * @param verdict needs-clarifying or not-now
 */
record LeftOutTheme(
    UUID id, String name, String verdict, String reason, @Nullable String horizon) {}
