package io.tenward.role.reading;

import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.ListMarkers;
import io.tenward.role.reading.text.PrintedLine;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Extracts the lines of pages with the size, the weight and the position of their letters. */
final class PdfLines extends PDFTextStripper {
  /** A distance of this many usual ones separates paragraphs. */
  private static final float GAP = 1.3f;

  /** Forms drawn on one page, also within others. */
  private static final int MOST_FORMS = 2_000;

  private record Placed(String text, float size, boolean bold, float y) {}

  private final List<List<Placed>> pages = new ArrayList<>();
  private List<Placed> page = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private final Set<COSBase> drawing = new HashSet<>();
  private int forms;
  private int operations;
  private int characters;
  private final PdfItems items;
  private final Deque<Integer> marked = new ArrayDeque<>();
  private final Map<TextPosition, Integer> itemOf = new IdentityHashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  PdfLines(PdfItems items) {
    this.items = items;
  }

  void read(PDDocument document, int number) throws IOException, RefusedException {
    page = new ArrayList<>();
    marked.clear();
    itemOf.clear();
    forms = 0;
    setStartPage(number);
    setEndPage(number);
    getText(document);
    if (forms > MOST_FORMS || operations > Limits.PDF_OPERATIONS) {
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

  /** Refuses a form that draws itself, and more forms than a page can need. */
  private boolean begin(PDFormXObject form) {
    return ++forms <= MOST_FORMS && drawing.add(form.getCOSObject());
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    int content = properties == null ? -1 : properties.getInt(COSName.MCID);
    marked.push(
        content < 0 ? marked.isEmpty() ? 0 : marked.peek() : items.of(getCurrentPage(), content));
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    marked.poll();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operations <= Limits.PDF_OPERATIONS) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    super.processTextPosition(letter);
    if (!marked.isEmpty() && marked.peek() > 0) {
      itemOf.put(letter, marked.peek());
    }
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
      var words = text.toString().strip();
      int item = letters.stream().mapToInt(l -> itemOf.getOrDefault(l, 0)).max().orElse(0);
      boolean begins = item > 0 && begun.add(item) && ListMarkers.item(words).isEmpty();
      page.add(
          new Placed(
              begins ? "• " + words : words,
              Math.round(first.getFontSizeInPt() * 2) / 2f,
              bold * 10 > letters.size() * 9L,
              first.getYDirAdj()));
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

  /** Lists the lines by page. */
  List<List<PrintedLine>> pages() {
    float usual = usualDistance();
    float size = usualSize();
    var all = new ArrayList<List<PrintedLine>>();
    for (int p = 0; p < pages.size(); p++) {
      var lines = new ArrayList<PrintedLine>();
      @Nullable Placed above = null;
      for (var line : pages.get(p)) {
        boolean gap = above != null && isGap(above, line, usual, size);
        lines.add(new PrintedLine(line.text(), line.size(), line.bold(), gap, p + 1));
        above = line;
      }
      all.add(lines);
    }
    return all;
  }

  /** Lines of larger letters stand further apart. */
  private static boolean isGap(Placed above, Placed line, float usual, float size) {
    float distance = line.y() - above.y();
    float larger = size == 0 ? 1 : Math.max(1, (above.size() + line.size()) / 2 / size);
    return distance < 0 || distance > usual * GAP * larger;
  }

  /** Returns the median size of the lines, in points. */
  private float usualSize() {
    var sizes = pages.stream().flatMap(List::stream).map(Placed::size).sorted().toList();
    return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
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
