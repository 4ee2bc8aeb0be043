package io.tenward.role.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param pages only where it has some
 * @param clauses in their order, at least one
 */
public record DocumentReading(DocumentKind kind, @Nullable Integer pages, List<Clause> clauses) {
  /**
   * A sentence or a bullet of a job description.
   *
   * @param heading under which it stands
   * @param sentence counted from 1 through the whole document
   * @param page counted from 1; only where a document has pages
   * @param leftOut it speaks of the company, of what it gives, or of how to apply
   */
  public record Clause(
      String text,
      @Nullable String heading,
      int sentence,
      @Nullable Integer page,
      boolean leftOut) {}
}
