package io.tenward.synthesis.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Splits text into lines and list items, without bullets and numbers. */
public final class Lines {
  /** A line shorter than this was ended by its writer, a longer one perhaps by a mail program. */
  private static final int WRAPPED = 55;

  /**
   * A narrow mail program may have wrapped a line from this length on, if the next one cannot begin
   * a wish.
   */
  private static final int WRAPPED_NARROWLY = 25;

  /** The limit is this for a writer who begins all lines with small letters. */
  private static final int WRAPPED_LOWER = 40;

  /** A heading has at most this many words. */
  private static final int HEADING = 4;

  /** A heading above marked list items has at most this many words. */
  private static final int HEADING_OF_ITEMS = 16;

  /** "I expect from a tech lead that he" */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:^|\\s)(?:to|that|you|he|she|they|following|things|points|these)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEADING =
      Pattern.compile("\\b(?:following|these|this)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*+(?:(?:[-*+>•‣◦▪·●–—→✓✔]|\\[[ xX]?\\])\\s*(?=[\\p{L}\\p{N}\"'(])|(?:\\(?\\d{1,2}[.)]|\\(?[a-hA-H]\\))\\s+)");
  private static final Pattern INLINE =
      Pattern.compile("(?<=\\s)(?:\\(?\\d\\)|\\([a-h]\\)|•|([2-9])\\.|([b-h])\\))\\s+");
  private static final Pattern FIRST = Pattern.compile("^\\s*+\\(?(?:1[.)]|(a)\\))\\s");

  private Lines() {}

  /**
   * @param isItem whether a bullet or a number stands before it
   */
  record Line(Span span, boolean isItem) {}

  static List<Line> of(String text) {
    var lines = new ArrayList<Line>();
    var breaks = BREAK.matcher(text);
    int from = 0;
    while (breaks.find()) {
      if (!goesOn(text, from, breaks.start(), breaks.end())) {
        addItems(text, new Span(from, breaks.start()), lines);
        from = breaks.end();
      }
    }
    addItems(text, new Span(from, text.length()), lines);
    return lines;
  }

  /** Tells whether the next line continues a sentence that was wrapped, or an indented item. */
  private static boolean goesOn(String text, int from, int end, int next) {
    if (next >= text.length()) {
      return false;
    }
    char first = text.charAt(next);
    boolean isIndented = first == ' ' || first == '\t';
    // Looked for in this order: of many empty lines, each would be searched to the end of all.
    if (!isIndented && !Character.isLowerCase(first) || MARK.matcher(text.substring(next)).find()) {
      return false;
    }
    int lineStart = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    boolean item = MARK.matcher(text.substring(from, end)).find();
    if (item && isIndented) {
      return true;
    }
    int width =
        WishPatterns.canBegin(text.substring(next))
            ? WRAPPED
            : Character.isUpperCase(text.charAt(from)) ? WRAPPED_NARROWLY : WRAPPED_LOWER;
    return end - lineStart >= width
        && Character.isLowerCase(first)
        && (Character.isLetterOrDigit(text.charAt(end - 1)) || text.charAt(end - 1) == ',');
  }

  private static void addItems(String text, Span line, List<Line> items) {
    var inline = INLINE.matcher(text).region(line.from(), line.to());
    int from = line.from();
    var first = FIRST.matcher(line.of(text));
    char next = !first.find() ? 0 : first.group(1) == null ? '2' : 'b';
    while (inline.find()) {
      var mark = inline.group(1) != null ? inline.group(1) : inline.group(2);
      if (mark != null && mark.charAt(0) != next++) {
        continue; // a number that ends a sentence
      }
      add(text, new Span(from, inline.start()), items);
      from = inline.end();
    }
    add(text, new Span(from, line.to()), items);
  }

  private static void add(String text, Span item, List<Line> items) {
    var mark = MARK.matcher(item.of(text));
    boolean isItem = mark.find();
    var rest = new Span(item.from() + (isItem ? mark.end() : 0), item.to()).trimmed(text);
    if (rest.isEmpty()) {
      return;
    }
    var last = Sentences.of(text, rest).getLast();
    var own = isHeading(text, last) ? new Span(rest.from(), last.from()).trimmed(text) : rest;
    if (!own.isEmpty()) {
      items.add(new Line(own, isItem));
    }
  }

  /** "Expectations:" above a list; what asks for something by itself is one of them. */
  private static boolean isHeading(String text, Span sentence) {
    var heading = sentence.of(text);
    var below = text.substring(sentence.to());
    boolean marked = MARK.matcher(below.strip()).find();
    boolean leads = LEADING.matcher(heading).find();
    return (heading.endsWith(":") || marked && OPEN.matcher(heading).find())
        && heading.split("\\s+").length <= (marked ? HEADING_OF_ITEMS : HEADING)
        && (leads || !WishPatterns.isCommand(heading))
        && !below.isBlank();
  }

  /** Reads the lines of a packaged file. */
  public static Stream<String> ofResource(String name) {
    try (var file = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8).lines();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Matches any of the expressions of a file below its first line. */
  static Pattern expressions(String name) {
    return Pattern.compile(alternatives(name, 1));
  }

  static String alternatives(String name, int heading) {
    return ofResource(name).skip(heading).collect(Collectors.joining("|"));
  }
}
