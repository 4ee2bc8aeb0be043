package io.tenward.base.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Sets text in a font of the report, with Latin letters. Greek, Cyrillic, arrows and the like come
 * from Liberation Sans, which PDFBox includes. A character that neither has is shown as {@link
 * #UNKNOWN}, and so is text from right to left, which is not reordered here.
 */
public final class Typeface {
  /** Replaces emoji, other scripts and the like, which CSV and JSON keep. */
  public static final String UNKNOWN = "\u00bf";

  private static final String OTHERS =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document;
  private final PDFont own;

  /**
   * Caches each character that was looked up, because measuring a line looks up all of them again
   * and again.
   */
  private final Map<Integer, Boolean> isOwn = new HashMap<>();

  /** The font is loaded when it is needed first. */
  private @Nullable PDFont others;

  private Typeface(PDDocument document, PDFont own) {
    this.document = document;
    this.own = own;
  }

  /** Loads one of {@code fonts/*.ttf}; the document embeds only the characters that are used. */
  public static Typeface load(PDDocument document, String name) throws IOException {
    return new Typeface(
        document, font(document, Typeface.class.getResourceAsStream("fonts/" + name + ".ttf")));
  }

  private static PDFont font(PDDocument document, @Nullable InputStream resource)
      throws IOException {
    try (var file = Objects.requireNonNull(resource)) {
      return PDType0Font.load(document, file, true);
    }
  }

  private PDFont others() {
    if (others == null) {
      try {
        others = font(document, PDDocument.class.getResourceAsStream(OTHERS));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return others;
  }

  /** Holds adjacent characters of one font. */
  record Run(PDFont font, String text) {}

  /** Splits a text that {@link #shown} has prepared into runs of one font. */
  List<Run> runs(String shown) {
    var runs = new ArrayList<Run>();
    var from = 0;
    while (from < shown.length()) {
      boolean ours = isOwn(shown.codePointAt(from));
      int to = from;
      while (to < shown.length() && isOwn(shown.codePointAt(to)) == ours) {
        to = shown.offsetByCodePoints(to, 1);
      }
      runs.add(new Run(ours ? own : others(), shown.substring(from, to)));
      from = to;
    }
    return runs;
  }

  private boolean isOwn(int sign) {
    return isOwn.computeIfAbsent(sign, each -> has(own, Character.toString(each)));
  }

  /** Measures a text that {@link #shown} has prepared, in points. */
  public float width(String shown, float size) {
    try {
      float width = 0;
      for (var run : runs(shown)) {
        width += run.font().getStringWidth(run.text()) * size / 1000;
      }
      return width;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prepares a text for writing: one line, accents composed, every character in the font. */
  public String shown(String text) {
    var shown = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(sign -> Character.getType(sign) != Character.FORMAT && !isVariation(sign))
        .mapToObj(sign -> Character.isWhitespace(sign) || isControl(sign) ? " " : known(sign))
        .forEach(shown::append);
    return shown.toString();
  }

  /** Tells whether {@link #UNKNOWN} would replace a character of the text. */
  public boolean lacks(String text) {
    return !text.contains(UNKNOWN) && shown(text).contains(UNKNOWN);
  }

  private String known(int sign) {
    var text = Character.toString(sign);
    return isOwn(sign) || (standsAlone(sign) && has(others(), text)) ? text : UNKNOWN;
  }

  /**
   * Tells whether the character is neither written from right to left nor combined with the one
   * before.
   */
  private static boolean standsAlone(int sign) {
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_NONSPACING_MARK ->
          false;
      default -> true;
    };
  }

  private static boolean has(PDFont font, String sign) {
    try {
      font.encode(sign);
      return true;
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }

  private static boolean isControl(int sign) {
    return Character.getType(sign) == Character.CONTROL;
  }

  private static boolean isVariation(int sign) {
    return sign >= 0xfe00 && sign <= 0xfe0f;
  }

  /** Splits a text into lines and keeps its own breaks; a word that is too long is broken. */
  public List<String> lines(String text, float size, float width) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.strip().split("\\R")) {
      wrap(shown(paragraph).strip(), size, width, lines);
    }
    return lines;
  }

  private void wrap(String paragraph, float size, float width, List<String> lines) {
    var line = new StringBuilder();
    for (var word : paragraph.split(" +")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) > width && !line.isEmpty()) {
        lines.add(line.toString());
        longer = word;
      }
      var rest = broken(longer, size, width, lines);
      line.setLength(0);
      line.append(rest);
    }
    lines.add(line.toString());
  }

  private String broken(String word, float size, float width, List<String> lines) {
    var rest = word;
    while (width(rest, size) > width) {
      int fits = rest.offsetByCodePoints(0, 1);
      while (width(rest.substring(0, rest.offsetByCodePoints(fits, 1)), size) <= width) {
        fits = rest.offsetByCodePoints(fits, 1);
      }
      lines.add(rest.substring(0, fits));
      rest = rest.substring(fits);
    }
    return rest;
  }
}
