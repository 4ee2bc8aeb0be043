package io.tenward.role.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** DOCX, and DOCM, whose macros are bytes that nobody looks at. */
final class DocxParser {
  /** Tables in tables in tables. */
  private static final int DEEPEST = 20;

  /** What the library writes for the sign of a footnote. */
  private static final Pattern NOTE = Pattern.compile("\\[(?:foot|end)noteRef:-?\\d+]");

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final XWPFDocument document;
  private final Blocks blocks = new Blocks();

  private DocxParser(XWPFDocument document) {
    this.document = document;
  }

  static Content parse(byte[] bytes) throws RefusedException {
    Archive.requireDocx(bytes);
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var parser = new DocxParser(document);
      parser.addAll(document.getBodyElements(), 0);
      return new Content(parser.blocks.all(), 0, !document.getAllPictures().isEmpty());
    } catch (IOException | RuntimeException e) {
      throw new RefusedException(Refusal.UNREADABLE, e);
    }
  }

  private void addAll(List<IBodyElement> elements, int depth) throws RefusedException {
    for (var element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> add(paragraph);
        case XWPFTable table when depth < DEEPEST -> addTable(table, depth);
        case XWPFSDT control -> addLines(Block.Form.PROSE, control.getContent().getText(), false);
        default -> {}
      }
    }
  }

  private void addTable(XWPFTable table, int depth) throws RefusedException {
    for (var row : table.getRows()) {
      var cells = row.getTableCells();
      if (cells.size() > 1 && cells.stream().allMatch(this::isPlain)) {
        blocks.addRow(cells.stream().map(cell -> textOf(cell.getParagraphs().getFirst())).toList());
        continue;
      }
      for (var cell : cells) {
        addAll(cell.getBodyElements(), depth + 1);
      }
    }
  }

  /** One paragraph of one line, and no heading or list. */
  private boolean isPlain(XWPFTableCell cell) {
    if (cell.getBodyElements().size() != 1 || cell.getParagraphs().size() != 1) {
      return false;
    }
    var paragraph = cell.getParagraphs().getFirst();
    return formOf(paragraph) == Block.Form.PROSE
        && !LINE_BREAK.matcher(textOf(paragraph).strip()).find();
  }

  /** Without footnotes and the signs that lead to them. */
  private static String textOf(XWPFParagraph paragraph) {
    var text = paragraph.getText();
    var notes = paragraph.getFootnoteText();
    var body = text.endsWith(notes) ? text.substring(0, text.length() - notes.length()) : text;
    return NOTE.matcher(body).replaceAll("");
  }

  private void add(XWPFParagraph paragraph) throws RefusedException {
    var form = formOf(paragraph);
    if (form == Block.Form.PROSE) {
      addLines(form, textOf(paragraph), isBold(paragraph));
    } else {
      blocks.add(form, textOf(paragraph), false);
    }
  }

  private Block.Form formOf(XWPFParagraph paragraph) {
    var style = styleOf(paragraph);
    var properties = paragraph.getCTP().getPPr();
    if (style.matches("(heading|title|subtitle|überschrift|titel).*")
        || properties != null && properties.isSetOutlineLvl()) {
      return Block.Form.HEADING;
    }
    return paragraph.getNumID() != null || style.startsWith("list")
        ? Block.Form.ITEM
        : Block.Form.PROSE;
  }

  /** Of what was ended with a line break, each line by itself. */
  private void addLines(Block.Form form, String text, boolean bold) throws RefusedException {
    for (var line : LINE_BREAK.split(text, -1)) {
      blocks.add(form, line, bold);
    }
  }

  /** Word keeps the names of its own styles in English, whatever it shows. */
  private String styleOf(XWPFParagraph paragraph) {
    var id = paragraph.getStyleID();
    var styles = document.getStyles();
    var style = id == null || styles == null ? null : styles.getStyle(id);
    var name = style == null ? id : style.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static boolean isBold(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream()
        .filter(run -> !run.text().isBlank())
        .allMatch(XWPFRun::isBold);
  }
}
