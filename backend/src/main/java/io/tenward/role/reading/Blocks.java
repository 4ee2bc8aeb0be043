package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers the paragraphs of a document whose parts say what they are. */
final class Blocks {
  /** In words. */
  private static final int LABEL = 4;

  private final List<DocumentBlock> blocks = new ArrayList<>();
  private int characters;

  /**
   * @param bold as a whole, which many write instead of a heading
   * @throws RefusedException too long
   */
  void add(DocumentBlock.Form form, String text, boolean bold) throws RefusedException {
    var plain = Plain.of(text);
    if (plain.isEmpty()) {
      return;
    }
    characters += plain.length();
    if (characters > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    blocks.add(block(form, plain, bold));
  }

  /**
   * A row of a table: what stands behind a short label belongs to it, "People: Hire two engineers".
   *
   * @throws RefusedException too long
   */
  void addRow(List<String> cells) throws RefusedException {
    var words = cells.stream().map(Plain::of).filter(Plain::hasWord).toList();
    if (words.size() > 1 && words.getFirst().split(" ").length <= LABEL) {
      var rest = String.join(", ", words.subList(1, words.size()));
      add(DocumentBlock.Form.PROSE, Headings.withoutColon(words.getFirst()) + ": " + rest, false);
      return;
    }
    for (var cell : words) {
      add(DocumentBlock.Form.PROSE, cell, false);
    }
  }

  private static DocumentBlock block(DocumentBlock.Form form, String text, boolean bold) {
    if (form != DocumentBlock.Form.PROSE) {
      return new DocumentBlock(form, text, 0);
    }
    var item = Marks.item(text);
    if (item.isPresent()) {
      return new DocumentBlock(DocumentBlock.Form.ITEM, item.get(), 0);
    }
    return new DocumentBlock(
        bold && Headings.isShort(text) ? DocumentBlock.Form.HEADING : form, text, 0);
  }

  List<DocumentBlock> all() {
    return List.copyOf(blocks);
  }
}
