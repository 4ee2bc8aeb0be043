package io.tenward.role.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** A document as a word processor prints it: small pages, a header, a footer, words broken. */
final class PdfPaper implements AutoCloseable {
  private static final PDType1Font TEXT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final PDType1Font BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private static final float SIZE = 10;
  private static final float LEFT = 60;
  private static final float BOTTOM = 90;

  private final PDDocument document = new PDDocument();
  private @Nullable PDPageContentStream stream;
  private float y;

  void heading(String words, int level) throws IOException {
    y -= level == 1 ? 4 : 8;
    // A large one above all, then bold ones in the size of the text.
    put(LEFT, BOLD, level == 1 ? 18 : SIZE, words);
    y -= 6;
  }

  void paragraph(String mark, String words) throws IOException {
    float left = mark.isEmpty() ? LEFT : LEFT + 14;
    float width = PDRectangle.A5.getWidth() - LEFT - left;
    if (!mark.isEmpty()) {
      at(LEFT, TEXT, SIZE, mark);
    }
    var line = new StringBuilder();
    for (var word : words.split(" ")) {
      if (wide(line + word) > width) {
        int broken = wide(line + "Weiterent-") <= width ? word.indexOf("entwicklung") + 3 : 2;
        boolean breaks = broken > 2 && word.length() > broken + 4;
        put(left, TEXT, SIZE, breaks ? line + word.substring(0, broken) + "-" : line.toString());
        line.setLength(0);
        line.append(breaks ? word.substring(broken) : word).append(' ');
      } else {
        line.append(word).append(' ');
      }
    }
    put(left, TEXT, SIZE, line.toString());
  }

  void space() {
    y -= 10;
  }

  private void put(float x, PDType1Font font, float size, String words) throws IOException {
    at(x, font, size, words.strip());
    y -= size * 1.3f;
  }

  private void at(float x, PDType1Font font, float size, String words) throws IOException {
    if (stream == null || y < BOTTOM) {
      turn();
    }
    write(x, y, font, size, words);
  }

  private void turn() throws IOException {
    endPage();
    var page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    stream = new PDPageContentStream(document, page);
    write(LEFT, 570, TEXT, 8, "People department, confidential");
    write(LEFT, 40, TEXT, 8, "Page " + document.getNumberOfPages());
    y = 540;
  }

  private void write(float x, float height, PDType1Font font, float size, String words)
      throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(x, height);
    stream.showText(words);
    stream.endText();
  }

  private static float wide(String words) throws IOException {
    return TEXT.getStringWidth(words) / 1000 * SIZE;
  }

  private void endPage() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  byte[] bytes() throws IOException {
    endPage();
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
