package io.tenward.theme;

import io.tenward.platform.Characters;
import io.tenward.platform.OneLine;
import io.tenward.platform.Trimmed;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * When a "not now" will be looked at again.
 *
 * @param text for people
 * @param remindOn a day in the lead's zone
 */
record Horizon(
    @NotNull @Characters(min = 1, max = 200) @OneLine @Trimmed String text,
    @NotNull LocalDate remindOn) {}
