package io.tenward.role.reading;

import io.tenward.contract.DocumentKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read from a document. Each letter and figure of it is in a clause, in the heading
 * of one, or in the rest; list marks and page numbers are left out.
 *
 * @param pages only where it has some
 * @param clauses in their order
 * @param rest left out too: the title, links, the head of a table, headings with nothing below
 */
public record DocumentReading(
    DocumentKind kind, @Nullable Integer pages, List<Clause> clauses, List<Clause> rest) {
  /** The rest stands behind all others. */
  public List<Clause> all() {
    return Stream.concat(clauses.stream(), rest.stream()).toList();
  }

  /**
   * Holds a sentence or a bullet of a job description.
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
