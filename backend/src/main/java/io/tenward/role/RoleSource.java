package io.tenward.role;

import io.tenward.contract.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The job description that clauses were read from.
 *
 * @param name of the file
 * @param pages where it has some
 */
record RoleSource(String name, DocumentKind kind, @Nullable Integer pages, Instant readAt) {
  static final int NAME = 200;
}
