package io.tenward.coaching;

import io.tenward.base.text.Characters;
import io.tenward.base.text.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a pairing is about.
 *
 * @param first how the coachee rated themselves at the beginning, from 1 to 10
 * @param last the same at the end
 */
record PairingSkill(
    @NotNull @Characters(min = 1, max = Offer.SKILL) @OneLine String name,
    @Min(1) @Max(10) @Nullable Integer first,
    @Min(1) @Max(10) @Nullable Integer last) {}
