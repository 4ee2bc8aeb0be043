package io.tenward.role;

import io.tenward.base.text.Characters;
import io.tenward.base.text.VisibleText;
import io.tenward.role.reading.DocumentReading;
import io.tenward.role.reading.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
    @NotNull UUID id,
    @NotNull @Characters(min = 1, max = Limits.CLAUSE) @VisibleText String text,
    @Characters(min = 1, max = 200) @Nullable String heading,
    @Min(1) @Max(Limits.CLAUSES) @Nullable Integer sentence,
    @Min(1) @Max(Limits.PAGES) @Nullable Integer page,
    @Characters(max = MEANING) @Nullable String meaning,
    @NotNull Standing standing,
    @NotNull Boolean leftOut,
    @NotNull Origin origin) {
  static final int MEANING = 2000;

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
}
