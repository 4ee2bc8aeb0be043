package io.tenward.base.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Sheets of A4 that are written from top to bottom, all lengths in points. What is written belongs
 * to an element of the document's structure, so that it can be read aloud in its order; what is
 * only drawn does not.
 */
public final class PdfWriter {
  public static final float LEFT = 56;
  public static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
  public static final float WIDTH = RIGHT - LEFT;

  /** The colours are those of the app: ink on paper, petrol for the others, amber for the ten. */
  public static final int INK = 0x15191b;

  public static final int QUIET = 0x474e52;
  public static final int LINE = 0xdfe1db;
  public static final int OTHERS = 0x0b5e7a;
  public static final int TEN = 0xf2b400;

  private static final float TOP = PDRectangle.A4.getHeight() - 60;
  private static final float BOTTOM = 64;

  private final PDDocument document;
  private final List<PDPage> pages = new ArrayList<>();
  private final PdfStructure structure;
  private PDPageContentStream ink;
  private float y;

  public PdfWriter(PDDocument document) throws IOException {
    this.document = document;
    this.structure = new PdfStructure(document);
    this.ink = newPage();
  }

  /** Writes content that belongs to the element of the structure that is open meanwhile. */
  public interface Part {
    void write() throws IOException;
  }

  /**
   * @param type one of the standard structure types (ISO 32000-1, 14.8.4), such as H1 or TR
   */
  public void as(String type, Part part) throws IOException {
    structure.open(type);
    part.write();
    structure.close();
  }

  /**
   * Draws a figure, which is one element for screen readers.
   *
   * @param words what it says
   */
  public void figure(String words, Part part) throws IOException {
    structure.open("Figure").setAlternateDescription(words);
    part.write();
    structure.close();
  }

  private PDPageContentStream newPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    structure.next(page);
    y = TOP;
    return new PDPageContentStream(document, page);
  }

  /** Returns the position of the next line. */
  public float y() {
    return y;
  }

  public void down(float by) {
    y -= by;
  }

  /** Goes on at the next page unless so much still fits on this one. */
  public void keep(float height) throws IOException {
    if (y - height < BOTTOM) {
      ink.close();
      ink = newPage();
    }
  }

  /** Wrapped between two edges; goes over pages as it must. */
  public void paragraph(String text, Typeface face, float size, int colour, float left, float right)
      throws IOException {
    if (structure.isOpen()) {
      lines(text, face, size, colour, left, right);
    } else {
      as("P", () -> lines(text, face, size, colour, left, right));
    }
  }

  private void lines(String text, Typeface face, float size, int colour, float left, float right)
      throws IOException {
    float leading = size * 1.4f;
    for (var line : face.lines(text, size, right - left)) {
      keep(leading);
      down(leading);
      write(line, face, size, colour, left);
    }
  }

  public void paragraph(String text, Typeface face, float size, int colour) throws IOException {
    paragraph(text, face, size, colour, LEFT, RIGHT);
  }

  private void colour(int rgb) throws IOException {
    ink.setNonStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
  }

  /** Writes on this line a text that its typeface has prepared. */
  public void write(String shown, Typeface face, float size, int colour, float x)
      throws IOException {
    structure.mark(ink);
    ink.beginText();
    colour(colour);
    ink.newLineAtOffset(x, y);
    for (var run : face.runs(shown)) {
      ink.setFont(run.font(), size);
      ink.showText(run.text());
    }
    ink.endText();
    ink.endMarkedContent();
  }

  public void writeRight(String shown, Typeface face, float size, int colour, float right)
      throws IOException {
    write(shown, face, size, colour, right - face.width(shown, size));
  }

  /** Across the page, as thick as given, so far above this line. */
  public void rule(float left, float right, float above, float thickness, int colour)
      throws IOException {
    structure.draw(ink);
    colour(colour);
    ink.addRect(left, y + above - thickness / 2, right - left, thickness);
    ink.fill();
    ink.endMarkedContent();
  }

  public void dot(float x, float above, float radius, int colour) throws IOException {
    float k = radius * 0.5523f;
    float middle = y + above;
    structure.draw(ink);
    colour(colour);
    ink.moveTo(x - radius, middle);
    ink.curveTo(x - radius, middle + k, x - k, middle + radius, x, middle + radius);
    ink.curveTo(x + k, middle + radius, x + radius, middle + k, x + radius, middle);
    ink.curveTo(x + radius, middle - k, x + k, middle - radius, x, middle - radius);
    ink.curveTo(x - k, middle - radius, x - radius, middle - k, x - radius, middle);
    ink.fill();
    ink.endMarkedContent();
  }

  /** Writes the foot of a page, given the number of pages. */
  public interface Foot {
    String of(int page, int pages);
  }

  /** Ends the last page; nothing is written afterwards. */
  public void finish(Foot foot, Typeface face) throws IOException {
    ink.close();
    for (int i = 0; i < pages.size(); i++) {
      try (var below = new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true)) {
        ink = below;
        structure.outside();
        y = BOTTOM - 28;
        write(face.shown(foot.of(i + 1, pages.size())), face, 8.5f, QUIET, LEFT);
      }
    }
    structure.end();
  }
}
