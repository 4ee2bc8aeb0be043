package io.tenward.role;

import io.tenward.contract.ClauseAnswer;
import io.tenward.contract.ClauseOrigin;
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
    ClauseAnswer standing,
    Boolean leftOut,
    ClauseOrigin origin) {

  /** Written by the lead elsewhere, where it was said that it applies. */
  static RoleClause own(UUID id, String text) {
    return new RoleClause(
        id, text, null, null, null, null, ClauseAnswer.APPLIES, false, ClauseOrigin.OWN);
  }

  static RoleClause of(DocumentReading.Clause draft) {
    return new RoleClause(
        UUID.randomUUID(),
        draft.text(),
        draft.heading(),
        draft.sentence(),
        draft.page(),
        null,
        ClauseAnswer.OPEN,
        draft.leftOut(),
        ClauseOrigin.DOCUMENT);
  }
}
