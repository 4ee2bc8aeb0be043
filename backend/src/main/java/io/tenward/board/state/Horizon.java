package io.tenward.board.state;

import io.tenward.base.text.Characters;
import io.tenward.base.text.OneLine;
import io.tenward.base.text.Trimmed;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * When a "not now" will be looked at again.
 *
 * @param text for people
 * @param remindOn a day in the lead's zone
 */
public record Horizon(
    @NotNull @Characters(min = 1, max = 200) @OneLine @Trimmed String text,
    @NotNull LocalDate remindOn) {}
