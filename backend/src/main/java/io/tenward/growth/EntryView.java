package io.tenward.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log in the shape of the contract.
 *
 * @param goalTitle of the goal, or what it was called when it was removed
 * @param by who wrote it, where that is not the caller
 */
record EntryView(
    UUID id,
    LocalDate day,
    Entry.Kind kind,
    String text,
    @Nullable UUID goalId,
    @Nullable String goalTitle,
    @Nullable ThreadLink thread,
    TaskView.@Nullable PersonName person,
    @Nullable UUID talkId,
    boolean evidence,
    @Nullable String card,
    @Nullable String outcome,
    @Nullable Integer minutes,
    @Nullable UUID taskId,
    @Nullable String by,
    @Nullable String helper,
    Instant createdAt,
    String etag) {}
