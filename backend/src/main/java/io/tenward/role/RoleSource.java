package io.tenward.role;

import io.tenward.base.text.Characters;
import io.tenward.base.text.OneLine;
import io.tenward.base.text.Trimmed;
import io.tenward.role.reading.DocumentKind;
import io.tenward.role.reading.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The job description that clauses were read from.
 *
 * @param name of the file
 * @param pages where it has some
 */
record RoleSource(
    @NotNull @Characters(min = 1, max = NAME) @OneLine @Trimmed String name,
    @NotNull DocumentKind kind,
    @Min(1) @Max(Limits.PAGES) @Nullable Integer pages,
    @NotNull Instant readAt) {
  static final int NAME = 200;
}
