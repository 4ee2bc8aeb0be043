package io.tenward.role;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.role.reading.DocumentReading;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is expected of a lead.
 *
 * @param id made by who made the clause
 * @param heading under which it stands in its document
 * @param sentence of its document, counted from 1
 * @param page of its document, counted from 1
 * @param meaning what it means here and now
 * @param leftOut kept, but no part of the role
 */
record RoleClause(
    UUID id,
    String text,
    @Nullable String heading,
    @Nullable Integer sentence,
    @Nullable Integer page,
    @Nullable String meaning,
    Standing standing,
    Boolean leftOut,
    Origin origin) {

  /** Written by the lead elsewhere, where it was said that it applies. */
  static RoleClause own(UUID id, String text) {
    return new RoleClause(id, text, null, null, null, null, Standing.APPLIES, false, Origin.OWN);
  }

  static RoleClause of(DocumentReading.Clause draft) {
    return new RoleClause(
        UUID.randomUUID(),
        draft.text(),
        draft.heading(),
        draft.sentence(),
        draft.page(),
        null,
        Standing.OPEN,
        draft.leftOut(),
        Origin.DOCUMENT);
  }

  /** Where a clause comes from. */
  enum Origin {
    DOCUMENT("document"),
    OWN("own"),
    STARTING_POINT("starting-point");

    @JsonValue final String word;

    Origin(String word) {
      this.word = word;
    }
  }

  /** What a lead makes of a clause. */
  enum Standing {
    OPEN("open"),
    APPLIES("applies"),
    NOT_HERE("not-here"),
    ASK("ask");

    @JsonValue final String word;

    Standing(String word) {
      this.word = word;
    }
  }
}
