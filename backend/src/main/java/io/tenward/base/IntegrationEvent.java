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

  /** Lists the contract's EventType, each with the page that it leads to. */
  public enum Type {
    SURVEY_LAUNCHED("/surveys/{id}"),
    SURVEY_CLOSING_TIME_MOVED("/surveys/{id}"),
    SURVEY_CLOSED("/surveys/{id}"),
    SURVEY_RESULTS_READY("/surveys/{id}/results"),
    SURVEY_SELF_RATING_NEEDED("/surveys/{id}/self-rating"),
    SURVEY_RESULTS_WITHHELD("/surveys/{id}"),
    SURVEY_CANCELLED("/surveys/{id}"),
    SURVEY_PUBLISHED("/surveys/{id}"),
    BOARD_GROUPED("/themes/{id}"),
    BOARD_PUBLISHED("/themes/{id}"),
    AGREEMENT_PROPOSED("/role/agreement"),
    AGREEMENT_AGREED("/role/agreement"),
    EVIDENCE_PROPOSED("/"),
    MEMBER_JOINED("/settings/members", true),
    MEMBER_REMOVED("/settings/members", true),
    TOKEN_EXPIRING("/settings/tools"),
    WEBHOOK_PAUSED("/settings/tools"),
    WEBHOOK_TEST("/settings/tools");

    private final String page;
    private final boolean ofOwners;

    Type(String page) {
      this(page, false);
    }

    Type(String page, boolean ofOwners) {
      this.page = page;
      this.ofOwners = ofOwners;
    }

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
      return ofOwners;
    }

    /** Returns the path of the page that shows what happened. */
    public String page(UUID subjectId) {
      return page.replace("{id}", subjectId.toString());
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
