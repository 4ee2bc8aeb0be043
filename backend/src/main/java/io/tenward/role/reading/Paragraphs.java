package io.tenward.role.reading;

import io.tenward.role.reading.text.Headings;
import io.tenward.role.reading.text.ListMarkers;
import io.tenward.role.reading.text.Plain;
import io.tenward.role.reading.text.PrintedLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins lines that a page's width broke. */
final class Paragraphs {
  /** A heading's letters are at least this much larger than the text. */
  private static final float LARGER = 1.12f;

  /** A line shorter than this part of the widest was ended by its writer. */
  private static final double FULL = 0.62;

  /** "Team- und Projektleitung": the hyphen belongs there. */
  private static final Pattern HYPHEN_STAYS =
      Pattern.compile("(?:und|oder|bzw\\.?|and|or|to|bis|sowie)\\b.*", Pattern.DOTALL);

  private final List<PrintedLine> lines;
  private final float size;
  private final boolean boldText;
  private final int widest;
  private final double full;
  private final BitSet listed;
  private final List<DocumentBlock> blocks = new ArrayList<>();

  private DocumentBlock.@Nullable Form form;
  private StringBuilder text = new StringBuilder();
  private PrintedLine last = new PrintedLine("", 0, false, false, 0);
  private int page;
  private int level;

  private Paragraphs(List<PrintedLine> lines) {
    this.lines = lines;
    this.size = usualSize(lines);
    long bold = lines.stream().filter(PrintedLine::bold).mapToLong(l -> l.text().length()).sum();
    long all = lines.stream().mapToLong(l -> l.text().length()).sum();
    this.boldText = bold * 2 > all;
    this.widest = lines.stream().mapToInt(l -> l.text().length()).max().orElse(0);
    this.full = FULL * widest;
    this.listed = listed();
  }

  /**
   * @param lines blank ones are left away, and said by the gap of the next
   */
  static List<DocumentBlock> of(List<PrintedLine> lines) {
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
    } else if (form == null
        || form == DocumentBlock.Form.HEADING
        || listed.get(at)
        || !continues(line, stripped)) {
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
    if (looksLikeHeading(line) || usual) {
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
        : list || next.gap() && line(at).gap() && isAboveOthers(at);
  }

  /**
   * Tells whether a short line is a heading. Most of several short lines that stand apart, one
   * below the other, are tasks.
   */
  private boolean isAboveOthers(int at) {
    return !isLone(at + 1)
        || LineBreaks.isHeadingOf(words(at), words(at + 1))
        || at == 0 && at + 2 < lines.size() && isAboveOthers(at + 1);
  }

  private boolean isLone(int at) {
    var words = words(at);
    boolean last = at + 1 == lines.size();
    return line(at).gap()
        && (last || lines.get(at + 1).gap())
        && Headings.isShort(words)
        && !words.endsWith(":")
        && !Headings.isUsual(words)
        && !looksLikeHeading(lines.get(at))
        && ListMarkers.item(words).isEmpty()
        && (last || ListMarkers.item(words(at + 1)).isEmpty());
  }

  private String words(int at) {
    return lines.get(at).text().strip();
  }

  private boolean looksLikeHeading(PrintedLine line) {
    return line.size() > size * LARGER || line.bold() && !boldText;
  }

  private PrintedLine line(int at) {
    var line = lines.get(at);
    // The first one has the edge of the page above it.
    return at == 0
        ? new PrintedLine(line.text(), line.size(), line.bold(), true, line.page())
        : line;
  }

  /** Tells whether the page's width broke the line before, not its writer. */
  private boolean continues(PrintedLine line, String stripped) {
    boolean small = !Character.isUpperCase(stripped.codePointAt(0));
    if (line.isCutFrom(last)) {
      return small && !last.text().matches(".*[.!?:;]$");
    }
    if (line.gap()) {
      return false;
    }
    boolean indented = form == DocumentBlock.Form.ITEM && line.text().startsWith(" ");
    return indented || small || last.text().length() >= full && !isEnded(stripped);
  }

  /** Tells whether the writer ended the line; in a narrow column a short line may be a full one. */
  private boolean isEnded(String next) {
    boolean fits = last.text().strip().length() + 1 + next.split("\\s", 2)[0].length() <= widest;
    return LineBreaks.isEnded(last.text().strip(), next) && (last.page() == 0 || fits);
  }

  /** Finds lines of lists that have no marks. */
  private BitSet listed() {
    var listed = new BitSet();
    for (int from = 0, to; from < lines.size(); from = to) {
      to = from + 1;
      while (to < lines.size() && isBelow(to)) {
        to++;
      }
      if (begins(from)
          && LineBreaks.isList(
              lines.subList(from, to).stream()
                  .map(PrintedLine::text)
                  .map(String::strip)
                  .toList())) {
        listed.set(from, to);
      }
    }
    return listed;
  }

  /** Tells whether only a line break separates the line from the one above. */
  private boolean isBelow(int at) {
    return !line(at).gap() && !begins(at) && isPlain(at - 1) && isPlain(at);
  }

  private boolean begins(int at) {
    return isPlain(at)
        && (line(at).gap() || words(at - 1).endsWith(":") || Headings.isUsual(words(at - 1)));
  }

  private boolean isPlain(int at) {
    return ListMarkers.item(lines.get(at).text()).isEmpty()
        && !looksLikeHeading(lines.get(at))
        && !Headings.isUsual(words(at));
  }

  private void begin(DocumentBlock.Form begun, String first, PrintedLine line) {
    end();
    form = begun;
    text = new StringBuilder(first.strip());
    page = line.page();
    level = begun == DocumentBlock.Form.HEADING ? levelOf(line) : 0;
    last = line;
  }

  private void goOn(String more, PrintedLine line) {
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

  /**
   * Computes the level from the size of the letters; the largest size of the document is level 1.
   */
  private int levelOf(PrintedLine heading) {
    long larger =
        lines.stream()
            .map(PrintedLine::size)
            .filter(other -> other > heading.size())
            .distinct()
            .count();
    return heading.size() > size * LARGER
        ? (int) Math.min(larger + 1, DocumentBlock.Level.GUESSED - 1)
        : DocumentBlock.Level.GUESSED;
  }

  /** Returns the size of most letters. */
  private static float usualSize(List<PrintedLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(PrintedLine::size, Collectors.summingInt(l -> l.text().length())))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(0f);
  }

  /** Tells a line that its writer ended from one that was broken because it was full. */
  static final class LineBreaks {
    /**
     * A line shorter than this, in letters, was ended by its writer, because few pages are so
     * narrow.
     */
    private static final int SHORT = 45;

    /** Lines of a list without marks, at least. */
    private static final int LIST = 3;

    /**
     * A writer does not end a line in such a word, so the line continues; in English, German and
     * French.
     */
    private static final Pattern GOES_ON =
        Pattern.compile(
            "(?:.*[^\\p{L}])?(?:and|or|of|the|an?|to|for|with|in|on|at|by|from|as|that|which|into|over"
                + "|our|your|their|its|his|her|this|these|is|are|be|if|than"
                + "|und|oder|d(?:er|ie|as|en|em|es)|ein(?:e[mnrs]?)?|für|mit|von|vom|zum?|zur|ins?|im|am"
                + "|an|auf|aus|beim?|nach|über|unter|sowie|bzw\\.|als|dass|wie|(?:uns|eur|dein|ihr|sein)e?[mnrs]?"
                + "|et|ou|du|les?|la|une?|pour|avec|dans|sur|à|au|aux|que|qui)"
                + "|.*[,–—&/(-]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Begins a heading above short lines, and no task: "And of everybody". */
    private static final Pattern OPENS =
        Pattern.compile(
            "(?:and|or|but|what|who|how|why|where|when|about|in|on|as|at|for|from|with|your|our|the"
                + "|this|these|und|oder|was|wer|wie|warum|über|im|als|für|mit|von|(?:dein|unser|ihr|eur)e?"
                + "|d(?:er|ie|as)|dies\\p{L}*|et|ce|que|qui|vos|votre|nos|notre|l[ea]s?)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SENTENCE = Pattern.compile(".*[.!?]");

    private LineBreaks() {}

    /** Tells whether the line is short and followed by a capital. */
    static boolean isEnded(String line, String next) {
      return line.length() <= SHORT && beginsLarge(next) && !goesOn(line);
    }

    /**
     * Tells whether lines below one another are each a task, because a wrapped sentence has lines
     * that begin differently.
     */
    static boolean isList(List<String> lines) {
      long large = lines.stream().filter(LineBreaks::beginsLarge).count();
      boolean alike =
          large == lines.size()
              || large == 0 && lines.stream().allMatch(line -> line.length() <= SHORT);
      return lines.size() >= LIST
          && alike
          && lines.stream().noneMatch(LineBreaks::goesOn)
          && !lines.stream().allMatch(line -> SENTENCE.matcher(line).matches());
    }

    /** Tells whether a short line names the subject of those below it. */
    static boolean isHeadingOf(String line, String next) {
      return opens(line) && !opens(next);
    }

    /** Groups the lines of a paragraph; lines of one list stay together. */
    static List<List<String>> paragraphs(List<String> lines) {
      boolean list = isList(lines);
      var all = new ArrayList<List<String>>();
      for (var line : lines) {
        if (all.isEmpty() || list || isEnded(all.getLast().getLast(), line)) {
          all.add(new ArrayList<>());
        }
        all.getLast().add(line);
      }
      return all;
    }

    private static boolean opens(String line) {
      return OPENS.matcher(line).matches() || !line.contains(" ");
    }

    private static boolean goesOn(String line) {
      return GOES_ON.matcher(line.strip()).matches();
    }

    private static boolean beginsLarge(String line) {
      var stripped = line.strip();
      return !stripped.isEmpty() && !Character.isLowerCase(stripped.codePointAt(0));
    }
  }
}
