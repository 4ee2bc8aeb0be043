package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines that a page's width broke, put together again. */
final class Paragraphs {
  /** As much larger than the text a heading's letters are at least. */
  private static final float LARGER = 1.12f;

  /** A line shorter than this part of the widest was ended by its writer. */
  private static final double FULL = 0.62;

  /** "Team- und Projektleitung": the hyphen belongs there. */
  private static final Pattern HYPHEN_STAYS =
      Pattern.compile("(?:und|oder|bzw\\.?|and|or|to|bis|sowie)\\b.*", Pattern.DOTALL);

  private final List<PdfLine> lines;
  private final float size;
  private final boolean boldText;
  private final double full;
  private final List<DocumentBlock> blocks = new ArrayList<>();

  private DocumentBlock.@Nullable Form form;
  private StringBuilder text = new StringBuilder();
  private PdfLine last = new PdfLine("", 0, false, false, 0);
  private int page;
  private int level;

  private Paragraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.size = usualSize(lines);
    long bold = lines.stream().filter(PdfLine::bold).mapToLong(l -> l.text().length()).sum();
    long all = lines.stream().mapToLong(l -> l.text().length()).sum();
    this.boldText = bold * 2 > all;
    this.full = FULL * lines.stream().mapToInt(l -> l.text().length()).max().orElse(0);
  }

  /**
   * @param lines blank ones are left away, and said by the gap of the next
   */
  static List<DocumentBlock> of(List<PdfLine> lines) {
    var paragraphs = new Paragraphs(lines);
    for (int i = 0; i < lines.size(); i++) {
      paragraphs.add(i);
    }
    paragraphs.end();
    return paragraphs.blocks;
  }

  private void add(int at) {
    var line = lines.get(at);
    var stripped = line.text().strip();
    var item = ListMarkers.item(line.text());
    if (item.isPresent()) {
      begin(DocumentBlock.Form.ITEM, item.get(), line);
    } else if (isHeading(at)) {
      boolean below = form == DocumentBlock.Form.HEADING && !line.gap();
      if (below && blocks.isEmpty() && line.size() < last.size() && last.size() > size * LARGER) {
        // "Permanent, full time" below the title
        begin(DocumentBlock.Form.PROSE, stripped, line);
      } else if (form != DocumentBlock.Form.HEADING || line.gap() || line.size() != last.size()) {
        begin(DocumentBlock.Form.HEADING, stripped, line);
      } else {
        goOn(stripped, line);
      }
    } else if (form == null || form == DocumentBlock.Form.HEADING || !continues(line, stripped)) {
      begin(DocumentBlock.Form.PROSE, stripped, line);
    } else {
      goOn(stripped, line);
    }
  }

  private boolean isHeading(int at) {
    var line = lines.get(at);
    var words = line.text().strip();
    if (!Headings.isShort(words)) {
      return false;
    }
    boolean usual = Headings.isUsual(words) && at + 1 < lines.size();
    if (line.size() > size * LARGER || line.bold() && !boldText || usual) {
      return true;
    }
    boolean begins = at == 0 || line.gap() || last.text().endsWith(".");
    return begins && !Character.isLowerCase(words.codePointAt(0)) && standsApart(at, words);
  }

  /** A space or a list follows. */
  private boolean standsApart(int at, String words) {
    if (at + 1 == lines.size()) {
      return false;
    }
    var next = lines.get(at + 1);
    boolean list = ListMarkers.item(next.text()).isPresent();
    return words.endsWith(":")
        ? list || next.gap() || Headings.isTitled(words)
        : list || next.gap() && line(at).gap();
  }

  private PdfLine line(int at) {
    var line = lines.get(at);
    // The first one has the edge of the page above it.
    return at == 0 ? new PdfLine(line.text(), line.size(), line.bold(), true, line.page()) : line;
  }

  /** The page's width broke it, not its writer. */
  private boolean continues(PdfLine line, String stripped) {
    boolean small = !Character.isUpperCase(stripped.codePointAt(0));
    if (line.isCutFrom(last)) {
      return small && !last.text().matches(".*[.!?:;]$");
    }
    if (line.gap()) {
      return false;
    }
    boolean indented = form == DocumentBlock.Form.ITEM && line.text().startsWith(" ");
    return indented || small || last.text().length() >= full;
  }

  private void begin(DocumentBlock.Form begun, String first, PdfLine line) {
    end();
    form = begun;
    text = new StringBuilder(first.strip());
    page = line.page();
    level = begun == DocumentBlock.Form.HEADING ? levelOf(line) : 0;
    last = line;
  }

  private void goOn(String more, PdfLine line) {
    int end = text.length();
    boolean broken =
        end > 1 && text.charAt(end - 1) == '-' && Character.isLetter(text.charAt(end - 2));
    if (end > 0 && text.charAt(end - 1) == '\u00ad') {
      text.setLength(end - 1);
    } else if (broken && Character.isLowerCase(more.codePointAt(0))) {
      if (HYPHEN_STAYS.matcher(more).matches()) {
        text.append(' ');
      } else {
        text.setLength(end - 1);
      }
    } else if (!broken) {
      text.append(' ');
    }
    text.append(more);
    last = line;
  }

  private void end() {
    var plain = Plain.of(text.toString());
    if (form != null && !plain.isEmpty()) {
      blocks.add(new DocumentBlock(form, plain, page, level));
    }
    form = null;
  }

  /** By the size of its letters, the largest of the document first. */
  private int levelOf(PdfLine heading) {
    long larger =
        lines.stream()
            .map(PdfLine::size)
            .filter(other -> other > heading.size())
            .distinct()
            .count();
    return heading.size() > size * LARGER
        ? (int) Math.min(larger + 1, DocumentBlock.Level.GUESSED - 1)
        : DocumentBlock.Level.GUESSED;
  }

  /** Of most letters. */
  private static float usualSize(List<PdfLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(PdfLine::size, Collectors.summingInt(l -> l.text().length())))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(0f);
  }
}
