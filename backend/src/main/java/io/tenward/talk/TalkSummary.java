package io.tenward.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A talk as one line, in the shape of the contract. */
record TalkSummary(
    UUID id,
    Talk.Kind kind,
    String with,
    LocalDate day,
    @Nullable String start,
    int minutes,
    Talk.State state,
    @Nullable String reason) {}
