package io.tenward.base;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.base.text.KebabEnum;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells outside tools what happened; fired as a CDI event within the transaction that does it. It
 * holds ids, counts, times and reasons, and the constructor refuses other words.
 *
 * @param memberId whose it is; null for what is of the workspace, which owners read
 * @param subjectId what it happened to
 * @param data properties of the contract's EventData, without the link
 */
public record IntegrationEvent(
    UUID workspaceId,
    @Nullable UUID memberId,
    Type type,
    UUID subjectId,
    Map<String, Object> data) {

  /** Lists the contract's EventType. */
  public enum Type {
    SURVEY_LAUNCHED,
    SURVEY_CLOSING_TIME_MOVED,
    SURVEY_CLOSED,
    SURVEY_RESULTS_READY,
    SURVEY_SELF_RATING_NEEDED,
    SURVEY_RESULTS_WITHHELD,
    SURVEY_CANCELLED,
    SURVEY_PUBLISHED,
    BOARD_GROUPED,
    BOARD_PUBLISHED,
    AGREEMENT_PROPOSED,
    AGREEMENT_AGREED,
    EVIDENCE_PROPOSED,
    MEMBER_JOINED,
    MEMBER_REMOVED,
    TOKEN_EXPIRING,
    WEBHOOK_PAUSED,
    WEBHOOK_TEST;

    /** Returns the contract's word, such as {@code survey.closing_time_moved}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    public static Type of(String word) {
      return Arrays.stream(values())
          .filter(type -> type.word().equals(word))
          .findFirst()
          .orElseThrow();
    }

    /** Tells whether only owners receive the event. */
    public boolean ofOwners() {
      return this == MEMBER_JOINED || this == MEMBER_REMOVED;
    }
  }

  /**
   * @throws IllegalArgumentException when it holds words
   */
  public IntegrationEvent {
    if (!data.values().stream().allMatch(IntegrationEvent::isThin)) {
      throw new IllegalArgumentException("An event holds no words: " + data.keySet());
    }
    data = Map.copyOf(data);
  }

  private static boolean isThin(Object value) {
    return value instanceof UUID
        || value instanceof Integer
        || value instanceof Instant
        || value instanceof KebabEnum;
  }
}
