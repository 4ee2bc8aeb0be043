package io.tenward.role.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Pages of two columns, their lines in one or the other order in the file. */
final class ColumnPaper implements AutoCloseable {
  /** As a word processor writes a page of columns, and as programs do that draw line by line. */
  enum Order {
    BY_COLUMN,
    BY_ROW
  }

  private record Run(float x, float y, boolean bold, String words) {}

  private static final PDType1Font TEXT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final PDType1Font BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private static final float SIZE = 10;
  private static final float LINE = 13;
  private static final float LEFT = 60;
  private static final float RIGHT = 310;

  private final PDDocument document = new PDDocument();
  private final Order order;
  private final List<Run> runs = new ArrayList<>();
  private float y = 760;

  ColumnPaper(Order order) {
    this.order = order;
  }

  void wide(String words) {
    add(LEFT, y, words);
    y -= LINE;
  }

  /**
   * @param left lines, of which those that begin with # are headings
   */
  void columns(List<String> left, List<String> right) {
    y -= LINE;
    if (order == Order.BY_COLUMN) {
      column(LEFT, left);
      column(RIGHT, right);
    } else {
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        column(LEFT, left, i);
        column(RIGHT, right, i);
      }
    }
    y -= LINE * (Math.max(left.size(), right.size()) + 1);
  }

  private void column(float x, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      column(x, lines, i);
    }
  }

  private void column(float x, List<String> lines, int at) {
    if (at < lines.size()) {
      add(x, y - at * LINE, lines.get(at));
    }
  }

  private void add(float x, float at, String words) {
    boolean bold = words.startsWith("# ");
    runs.add(new Run(x, at, bold, bold ? words.substring(2) : words));
  }

  void turn() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var stream = new PDPageContentStream(document, page)) {
      for (var run : runs) {
        stream.beginText();
        stream.setFont(run.bold() ? BOLD : TEXT, SIZE);
        stream.newLineAtOffset(run.x(), run.y());
        stream.showText(run.words());
        stream.endText();
      }
    }
    runs.clear();
    y = 760;
  }

  byte[] bytes() throws IOException {
    turn();
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
