package io.tenward.coaching;

import org.jspecify.annotations.Nullable;

/**
 * What a pairing is about.
 *
 * @param first how the coachee rated themselves at the beginning, from 1 to 10
 * @param last the same at the end
 */
record PairingSkill(String name, @Nullable Integer first, @Nullable Integer last) {}
