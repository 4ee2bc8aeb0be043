package io.tenward.talk;

import io.tenward.contract.TalkKind;
import io.tenward.contract.TalkState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A talk as one line, in the shape of the contract. */
record TalkSummary(
    UUID id,
    TalkKind kind,
    String with,
    LocalDate day,
    @Nullable String start,
    int minutes,
    TalkState state,
    @Nullable String reason) {}
