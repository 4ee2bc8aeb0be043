package io.tenward.role.reading;

import io.tenward.role.reading.DocumentBlock.Form;
import io.tenward.role.reading.DocumentBlock.Level;
import java.util.ArrayList;
import java.util.List;

/** Gathers the paragraphs of a document whose parts say what they are. */
final class ParagraphCollector {
  private final List<DocumentBlock> blocks = new ArrayList<>();
  private int characters;

  /**
   * @param level of a heading 1 to 9, of an item its depth
   * @throws RefusedException too long
   */
  void add(Form form, String text, int level) throws RefusedException {
    var plain = Plain.of(text);
    if (!plain.isEmpty()) {
      add(new DocumentBlock(form, plain, 0, level));
    }
  }

  /**
   * A paragraph that nothing marks as a heading or an item.
   *
   * @param bold as a whole, which many write instead of a heading
   * @throws RefusedException too long
   */
  void addProse(String text, boolean bold) throws RefusedException {
    var plain = Plain.of(text);
    var item = ListMarkers.item(plain);
    if (item.isPresent()) {
      add(Form.ITEM, item.get(), 0);
    } else if (bold && Headings.isShort(plain)) {
      add(Form.HEADING, plain, Level.GUESSED);
    } else {
      add(Form.PROSE, plain, 0);
    }
  }

  /**
   * @throws RefusedException too long
   */
  void add(DocumentBlock block) throws RefusedException {
    characters += block.text().length();
    if (characters > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    blocks.add(block);
  }

  /**
   * A row of a table: what stands behind a short label belongs to it, "People: Hire two engineers".
   *
   * @throws RefusedException too long
   */
  void addRow(List<String> cells) throws RefusedException {
    var words = cells.stream().map(Plain::of).filter(Plain::hasWord).toList();
    if (words.size() > 1 && Headings.isLabel(words.getFirst())) {
      var rest = String.join(", ", words.subList(1, words.size()));
      addProse(Headings.withoutColon(words.getFirst()) + ": " + rest, false);
      return;
    }
    for (var cell : words) {
      addProse(cell, false);
    }
  }

  /** What follows a table stands below the heading above the table again. */
  void endTable() {
    if (!blocks.isEmpty()) {
      blocks.add(DocumentBlock.heading("", Level.ROW));
    }
  }

  List<DocumentBlock> all() {
    return List.copyOf(blocks);
  }

  /**
   * A table whose first row names its columns, as ladders of levels have it: each cell is read by
   * itself, below the names of its row and of its column.
   */
  static final class Matrix {
    private static final int FEWEST_COLUMNS = 3;

    private final List<String> columns;

    /**
     * @param first the words of each cell of the first row
     */
    Matrix(List<String> first) {
      columns = first.stream().map(Plain::of).toList();
    }

    /** Whether it is one, by its first row. */
    boolean isOne() {
      return columns.size() >= FEWEST_COLUMNS
          && columns.stream()
              .skip(1)
              .allMatch(name -> Plain.hasWord(name) && Headings.isLabel(name));
    }

    /** Whether its cells are those of this row, below a name of its own. */
    boolean hasRow(List<String> cells) {
      return cells.size() == columns.size() && Headings.isLabel(Plain.of(cells.getFirst()));
    }

    void beginRow(String name, ParagraphCollector blocks) throws RefusedException {
      blocks.add(Form.HEADING, name, Level.ROW);
    }

    void beginCell(int column, ParagraphCollector blocks) throws RefusedException {
      blocks.add(Form.HEADING, columns.get(column), Level.COLUMN);
    }
  }
}
