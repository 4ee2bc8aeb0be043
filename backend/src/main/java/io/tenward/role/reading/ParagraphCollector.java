package io.tenward.role.reading;

import io.tenward.role.reading.DocumentBlock.Form;
import io.tenward.role.reading.DocumentBlock.Level;
import io.tenward.role.reading.text.Headings;
import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.ListMarkers;
import io.tenward.role.reading.text.Plain;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the paragraphs of a document whose parts say what they are. */
final class ParagraphCollector {
  private final List<DocumentBlock> blocks = new ArrayList<>();

  /** Menus and names of columns often stand there twice. */
  private final Set<String> rest = new LinkedHashSet<>();

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
   * Adds a paragraph that is not marked as a heading or an item.
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
    count(block.text());
    blocks.add(block);
  }

  /**
   * Adds shown text that belongs to no paragraph.
   *
   * @throws RefusedException too long
   */
  void addRest(String text) throws RefusedException {
    var plain = Plain.of(text);
    if (Plain.hasWord(plain) && rest.add(plain)) {
      count(plain);
    }
  }

  /**
   * @throws RefusedException too long
   */
  void addAll(Documents.Content content) throws RefusedException {
    for (var block : content.blocks()) {
      add(block);
    }
    for (var text : content.rest()) {
      addRest(text);
    }
  }

  private void count(String text) throws RefusedException {
    characters += text.length();
    if (characters > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
  }

  /**
   * Adds a row of a table; text after a short label belongs to it, "People: Hire two engineers".
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

  /**
   * Ends the table, so that later text is below the heading above the table again.
   *
   * @throws RefusedException too long
   */
  void endTable(Matrix matrix) throws RefusedException {
    addRest(matrix.unnamed());
    if (!blocks.isEmpty()) {
      blocks.add(DocumentBlock.heading("", Level.ROW));
    }
  }

  List<DocumentBlock> all() {
    return List.copyOf(blocks);
  }

  List<String> rest() {
    return List.copyOf(rest);
  }

  /**
   * A table whose first row names its columns, as ladders of levels have it: each cell is read by
   * itself, below the names of its row and of its column.
   */
  static final class Matrix {
    private static final int FEWEST_COLUMNS = 3;

    private final List<String> columns;
    private final Set<String> named = new LinkedHashSet<>();

    /**
     * @param first the words of each cell of the first row
     */
    Matrix(List<String> first) {
      columns = first.stream().map(Plain::of).toList();
    }

    /** Tells by the first row whether the table is a matrix. */
    boolean isOne() {
      return columns.size() >= FEWEST_COLUMNS
          && columns.stream()
              .skip(1)
              .allMatch(name -> Plain.hasWord(name) && Headings.isLabel(name));
    }

    /** Tells whether the cells are a row of this matrix with a name of its own. */
    boolean hasRow(List<String> cells) {
      return cells.size() == columns.size() && Headings.isLabel(Plain.of(cells.getFirst()));
    }

    void beginRow(String name, ParagraphCollector blocks) throws RefusedException {
      blocks.add(Form.HEADING, name, Level.ROW);
    }

    /**
     * @param words what stands in the cell
     */
    void beginCell(int column, String words, ParagraphCollector blocks) throws RefusedException {
      // An empty one ends the column before it.
      boolean filled = Plain.hasWord(words);
      blocks.add(DocumentBlock.heading(filled ? columns.get(column) : "", Level.COLUMN));
      if (filled) {
        named.add(columns.get(column));
      }
    }

    /** The names that no cell stands below. */
    private String unnamed() {
      return String.join(" ", columns.stream().filter(column -> !named.contains(column)).toList());
    }
  }
}
