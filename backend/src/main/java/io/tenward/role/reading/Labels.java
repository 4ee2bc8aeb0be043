package io.tenward.role.reading;

import io.tenward.role.reading.DocumentBlock.Form;
import io.tenward.role.reading.DocumentBlock.Level;
import io.tenward.role.reading.text.Headings;
import io.tenward.synthesis.reading.Splitter;
import java.util.List;
import java.util.regex.Pattern;

/** Separates names from what they name, where a document has both in one paragraph or in two. */
final class Labels {
  private static final Pattern LEVEL =
      Pattern.compile("level|grade|stufe|niveau", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\p{Lu}?\\d{1,2}\\p{L}?");
  private static final Pattern NAME =
      Pattern.compile("(?:job )?title|position|name|titel|titre", Pattern.CASE_INSENSITIVE);

  /** A line shorter than this, in letters, was ended by its writer. */
  private static final int LONGEST = 40;

  /** "**Your role:** - You plan. - You review." */
  private static final Pattern RUN_IN = Pattern.compile("(?<=[.:;!])\\s+[-–•*]\\s+(?=\\p{Lu})");

  /** "**Technical**: writes tested code" */
  private static final Pattern NAMED = Pattern.compile("([^:]{2,40}):\\s+(\\P{Z}.*)");

  private Labels() {}

  /**
   * Adds a block, or its parts where it has some.
   *
   * @return how many of the blocks behind it were taken as well
   */
  static int addTo(
      List<DocumentBlock> parts, List<DocumentBlock> blocks, int at, List<String> rest) {
    var block = blocks.get(at);
    var next = at + 1 < blocks.size() ? blocks.get(at + 1) : block;
    boolean named = block.form() == Form.HEADING && next.form() == Form.PROSE;
    if (named && LEVEL.matcher(block.text()).matches() && NUMBER.matcher(next.text()).matches()) {
      parts.add(
          DocumentBlock.heading(block.text() + " " + next.text(), Math.max(1, block.level() - 1)));
      return 1;
    }
    if (named
        && NAME.matcher(block.text()).matches()
        && Headings.isLabel(next.text())
        && !parts.isEmpty()
        && parts.getLast().form() == Form.HEADING) {
      rest.add(block.text() + " " + next.text());
      return 1;
    }
    switch (block.form()) {
      case HEADING -> parts.add(block);
      case ITEM -> addItem(parts, block, next, rest);
      case PROSE -> addProse(parts, block, next.form() == Form.ITEM);
    }
    return 0;
  }

  /** "Aspects: what everybody should reach:" names those that are nested in it. */
  private static void addItem(
      List<DocumentBlock> parts, DocumentBlock block, DocumentBlock next, List<String> rest) {
    var named = NAMED.matcher(block.text());
    if (!named.matches() || !Headings.isLabel(named.group(1))) {
      parts.add(block);
      return;
    }
    boolean names = next.form() == Form.ITEM && next.level() > block.level();
    if (names && block.text().endsWith(":")) {
      rest.add(named.group(2));
      parts.add(DocumentBlock.heading(named.group(1), Level.LABEL + block.level()));
    } else if (isBelowLabel(parts, block)) {
      parts.add(DocumentBlock.heading(named.group(1), Level.LABEL + block.level()));
      parts.add(new DocumentBlock(Form.ITEM, named.group(2), block.page(), block.level() + 1));
    } else {
      parts.add(block);
    }
  }

  private static boolean isBelowLabel(List<DocumentBlock> parts, DocumentBlock item) {
    for (var before : parts.reversed()) {
      if (before.form() == Form.HEADING && before.level() < Level.LABEL + item.level()) {
        return before.level() >= Level.LABEL;
      }
      if (before.form() == Form.PROSE) {
        return false;
      }
    }
    return false;
  }

  /** Splits off the last sentence of a paragraph, because it alone introduces the list below. */
  private static void addProse(List<DocumentBlock> parts, DocumentBlock block, boolean aboveList) {
    var items = RUN_IN.split(block.text());
    if (items.length > 2) {
      addProse(parts, with(block, Form.PROSE, items[0]), true);
      for (int i = 1; i < items.length; i++) {
        parts.add(with(block, Form.ITEM, items[i]));
      }
      return;
    }
    var sentences = Splitter.sentences(block.text());
    if (aboveList && sentences.size() > 1 && block.text().endsWith(":")) {
      int from = sentences.getLast().from();
      parts.add(with(block, Form.PROSE, block.text().substring(0, from).strip()));
      parts.add(with(block, Form.PROSE, block.text().substring(from)));
    } else {
      parts.add(block);
    }
  }

  private static DocumentBlock with(DocumentBlock block, Form form, String text) {
    return new DocumentBlock(form, text, block.page(), 0);
  }

  /** Recognises "Architecture", on a line of its own above "You decide what is built." */
  static boolean isAbove(String line, String next) {
    return Headings.isLabel(line)
        && !line.endsWith(":")
        && line.length() < LONGEST
        && line.matches(".*\\p{L}{4,}")
        && next.length() > line.length() / 2
        && next.matches("\\p{Lu}.*\\s.*[.!?]");
  }
}
