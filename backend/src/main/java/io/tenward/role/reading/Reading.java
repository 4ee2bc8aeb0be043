package io.tenward.role.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param pages only where it has some
 * @param clauses in their order, at least one
 */
public record Reading(Kind kind, @Nullable Integer pages, List<DraftClause> clauses) {}
