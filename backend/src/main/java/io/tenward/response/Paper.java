package io.tenward.response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets of A4 that are written from top to bottom, all lengths in points. */
final class Paper {
  static final float LEFT = 56;
  static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
  static final float WIDTH = RIGHT - LEFT;

  /** As the app's own: ink on paper, petrol for the others, amber for the ten. */
  static final int INK = 0x15191b;

  static final int QUIET = 0x474e52;
  static final int LINE = 0xdfe1db;
  static final int OTHERS = 0x0b5e7a;
  static final int TEN = 0xf2b400;

  private static final float TOP = PDRectangle.A4.getHeight() - 60;
  private static final float BOTTOM = 64;

  private final PDDocument document;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream ink;
  private float y;

  Paper(PDDocument document) throws IOException {
    this.document = document;
    this.ink = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    y = TOP;
    return new PDPageContentStream(document, page);
  }

  /** Where the next line stands. */
  float y() {
    return y;
  }

  void down(float by) {
    y -= by;
  }

  /** Goes on at the next page unless so much still fits on this one. */
  void keep(float height) throws IOException {
    if (y - height < BOTTOM) {
      ink.close();
      ink = newPage();
    }
  }

  /** Wrapped between two edges; goes over pages as it must. */
  void paragraph(String text, Typeface face, float size, int colour, float left, float right)
      throws IOException {
    float leading = size * 1.4f;
    for (var line : face.lines(text, size, right - left)) {
      keep(leading);
      down(leading);
      write(line, face, size, colour, left);
    }
  }

  void paragraph(String text, Typeface face, float size, int colour) throws IOException {
    paragraph(text, face, size, colour, LEFT, RIGHT);
  }

  private void colour(int rgb) throws IOException {
    ink.setNonStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
  }

  /** On this line; the text was made ready by its typeface. */
  void write(String shown, Typeface face, float size, int colour, float x) throws IOException {
    ink.beginText();
    ink.setFont(face.font(), size);
    colour(colour);
    ink.newLineAtOffset(x, y);
    ink.showText(shown);
    ink.endText();
  }

  void writeRight(String shown, Typeface face, float size, int colour, float right)
      throws IOException {
    write(shown, face, size, colour, right - face.width(shown, size));
  }

  /** Across the page, as thick as given, so far above this line. */
  void rule(float left, float right, float above, float thickness, int colour) throws IOException {
    colour(colour);
    ink.addRect(left, y + above - thickness / 2, right - left, thickness);
    ink.fill();
  }

  void dot(float x, float above, float radius, int colour) throws IOException {
    float k = radius * 0.5523f;
    float middle = y + above;
    colour(colour);
    ink.moveTo(x - radius, middle);
    ink.curveTo(x - radius, middle + k, x - k, middle + radius, x, middle + radius);
    ink.curveTo(x + k, middle + radius, x + radius, middle + k, x + radius, middle);
    ink.curveTo(x + radius, middle - k, x + k, middle - radius, x, middle - radius);
    ink.curveTo(x - k, middle - radius, x - radius, middle - k, x - radius, middle);
    ink.fill();
  }

  /** What stands at the foot of a page of so many. */
  interface Foot {
    String of(int page, int pages);
  }

  /** Ends the last page; nothing is written afterwards. */
  void finish(Foot foot, Typeface face) throws IOException {
    ink.close();
    for (int i = 0; i < pages.size(); i++) {
      try (var below = new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true)) {
        ink = below;
        y = BOTTOM - 28;
        write(face.shown(foot.of(i + 1, pages.size())), face, 8.5f, QUIET, LEFT);
      }
    }
  }
}
