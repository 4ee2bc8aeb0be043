package io.tenward.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task in the shape of the contract. */
public record TaskView(
    UUID id,
    String text,
    @Nullable String note,
    @Nullable Integer minutes,
    @Nullable WorkKind kind,
    @Nullable LocalDate dueOn,
    Task.State state,
    Task.@Nullable Mark mark,
    Task.@Nullable Stage stage,
    @Nullable LocalDate stageSince,
    Task.@Nullable Quadrant quadrant,
    @Nullable Instant sortedAt,
    @Nullable LocalDate week,
    @Nullable Integer postponed,
    @Nullable Integer priority,
    @Nullable UUID goalId,
    @Nullable ThreadLink thread,
    @Nullable PersonName person,
    @Nullable UUID talkId,
    @Nullable String card,
    @Nullable String outcome,
    @Nullable String audience,
    @Nullable String teller,
    @Nullable LocalDate heardOn,
    @Nullable Instant doneAt,
    Instant createdAt,
    String etag) {

  /** A stakeholder, by name. */
  public record PersonName(UUID id, String name) {}
}
