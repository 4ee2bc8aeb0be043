package io.tenward.role.reading;

import io.tenward.synthesis.reading.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From paragraphs to clauses: a bullet is one, and so is each sentence of the rest. */
final class Drafting {
  private final List<DocumentReading.Clause> clauses = new ArrayList<>();
  private @Nullable String heading;

  private Drafting() {}

  /**
   * @throws RefusedException too long
   */
  static List<DocumentReading.Clause> clauses(List<DocumentBlock> blocks) throws RefusedException {
    var drafting = new Drafting();
    for (int i = 0; i < blocks.size(); i++) {
      drafting.add(drafting.announcing(blocks, i));
    }
    return List.copyOf(drafting.clauses);
  }

  /**
   * "In this role you will:" says as much as a heading where a list follows, and so does "Your
   * tasks" above anything.
   */
  private DocumentBlock announcing(List<DocumentBlock> blocks, int at) {
    var block = blocks.get(at);
    if (block.form() != DocumentBlock.Form.PROSE || at + 1 == blocks.size()) {
      return block;
    }
    boolean list = blocks.get(at + 1).form() == DocumentBlock.Form.ITEM;
    return list && Headings.announces(block.text())
            || Headings.isUsual(block.text())
            || clauses.isEmpty() && Headings.isPosition(block.text())
        ? block.as(DocumentBlock.Form.HEADING)
        : block;
  }

  private void add(DocumentBlock block) throws RefusedException {
    switch (block.form()) {
      case HEADING -> begin(block.text());
      case ITEM -> addPart(block.text(), block.page());
      case PROSE -> {
        for (var sentence : Splitter.sentences(block.text())) {
          addPart(sentence.of(block.text()), block.page());
        }
      }
    }
  }

  /** A colon that somebody left above a list is no heading, and the one above it goes on. */
  private void begin(String under) {
    if (Plain.hasWord(under)) {
      heading = Headings.withoutColon(under);
    }
  }

  /** What is longer than a clause may be is taken apart between words. */
  private void addPart(String part, int page) throws RefusedException {
    for (var rest = part.strip(); Plain.hasWord(rest); ) {
      int end = Plain.cut(rest, Limits.CLAUSE);
      addClause(rest.substring(0, end).strip(), page);
      rest = rest.substring(end).strip();
    }
  }

  private void addClause(String text, int page) throws RefusedException {
    if (clauses.size() == Limits.CLAUSES) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    clauses.add(
        new DocumentReading.Clause(
            text,
            heading,
            clauses.size() + 1,
            page == 0 ? null : page,
            Aside.isAside(heading, text)));
  }
}
