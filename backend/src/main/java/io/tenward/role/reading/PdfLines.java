package io.tenward.role.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of pages with the size, the weight and the place of their letters. */
final class PdfLines extends PDFTextStripper {
  /** So many times the usual distance between lines is a space. */
  private static final float GAP = 1.3f;

  /** Forms drawn on one page, also within others. */
  private static final int MOST_FORMS = 2_000;

  private record Placed(String text, float size, boolean bold, float y, int column) {}

  private final List<List<Placed>> pages = new ArrayList<>();
  private List<Placed> page = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private final Set<COSBase> drawing = new HashSet<>();
  private int forms;
  private int characters;
  private int column;

  void read(PDDocument document, int number) throws IOException, RefusedException {
    page = new ArrayList<>();
    column = 0;
    forms = 0;
    setStartPage(number);
    setEndPage(number);
    getText(document);
    if (forms > MOST_FORMS) {
      throw RefusedException.of(Refusal.TOO_COSTLY);
    }
    endLine();
    pages.add(page);
    characters += page.stream().mapToInt(line -> line.text().length()).sum();
    if (characters > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (begin(form)) {
      try {
        super.showForm(form);
      } finally {
        drawing.remove(form.getCOSObject());
      }
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (begin(form)) {
      try {
        super.showTransparencyGroup(form);
      } finally {
        drawing.remove(form.getCOSObject());
      }
    }
  }

  /** Not one that draws itself, and none of more than anybody draws. */
  private boolean begin(PDFormXObject form) {
    return ++forms <= MOST_FORMS && drawing.add(form.getCOSObject());
  }

  /** PDFBox calls "articles" what a page is read in; where a file names none, they are found. */
  @Override
  protected void writePage() throws IOException {
    var named = List.copyOf(charactersByArticle);
    var filled = named.stream().filter(letters -> !letters.isEmpty()).toList();
    boolean upright = filled.stream().flatMap(List::stream).allMatch(l -> l.getDir() == 0);
    if (filled.size() == 1 && upright) {
      charactersByArticle.clear();
      charactersByArticle.addAll(Columns.of(filled.getFirst()));
    }
    super.writePage();
    charactersByArticle.clear();
    charactersByArticle.addAll(named);
  }

  @Override
  protected void endArticle() {
    endLine();
    column++;
  }

  @Override
  protected void writeString(String word, List<TextPosition> places) {
    text.append(word);
    letters.addAll(places);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    if (!text.toString().isBlank() && !letters.isEmpty()) {
      var first = letters.get(letters.size() / 2);
      long bold = letters.stream().filter(PdfLines::isBold).count();
      page.add(
          new Placed(
              text.toString().strip(),
              Math.round(first.getFontSizeInPt() * 2) / 2f,
              bold * 10 > letters.size() * 9L,
              first.getYDirAdj(),
              column));
    }
    text.setLength(0);
    letters.clear();
  }

  private static boolean isBold(TextPosition letter) {
    var font = letter.getFont();
    var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    var descriptor = font.getFontDescriptor();
    return name.matches(".*(bold|black|heavy|demi).*")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  /** By page. */
  List<List<PdfLine>> pages() {
    float usual = usualDistance();
    var all = new ArrayList<List<PdfLine>>();
    for (int p = 0; p < pages.size(); p++) {
      var lines = new ArrayList<PdfLine>();
      float above = Float.NaN;
      for (var line : pages.get(p)) {
        float distance = line.y() - above;
        boolean gap = !Float.isNaN(above) && (distance > usual * GAP || distance < 0);
        lines.add(new PdfLine(line.text(), line.size(), line.bold(), gap, p + 1, line.column()));
        above = line.y();
      }
      all.add(lines);
    }
    return all;
  }

  private float usualDistance() {
    var distances = new ArrayList<Float>();
    for (var lines : pages) {
      for (int i = 1; i < lines.size(); i++) {
        float distance = lines.get(i).y() - lines.get(i - 1).y();
        if (distance > 0) {
          distances.add(distance);
        }
      }
    }
    distances.sort(null);
    // Below the middle: in a document of short paragraphs every second distance is a space.
    return distances.isEmpty() ? Float.MAX_VALUE : distances.get(distances.size() / 3);
  }
}
