package io.tenward.response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font of the report, Latin letters only. A sign that it does not have is shown as {@link
 * #UNKNOWN}.
 */
public final class Typeface {
  /** What stands for emoji, other scripts and the like; CSV and JSON have them. */
  public static final String UNKNOWN = "\u00bf";

  private final PDFont font;

  private Typeface(PDFont font) {
    this.font = font;
  }

  /** One of {@code fonts/*.ttf}; only the signs that are used go into the document. */
  public static Typeface load(PDDocument document, String name) throws IOException {
    try (var file = Typeface.class.getResourceAsStream("fonts/" + name + ".ttf")) {
      return new Typeface(PDType0Font.load(document, Objects.requireNonNull(file), true));
    }
  }

  PDFont font() {
    return font;
  }

  /** Of a text that {@link #shown} has gone over, in points. */
  public float width(String shown, float size) {
    try {
      return font.getStringWidth(shown) * size / 1000;
    } catch (IOException e) {
      throw new IllegalStateException("A font that cannot be read", e);
    }
  }

  /** What can be written of a text: one line, every sign in the font. */
  public String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .filter(sign -> Character.getType(sign) != Character.FORMAT && !isVariation(sign))
        .mapToObj(sign -> Character.isWhitespace(sign) || isControl(sign) ? " " : known(sign))
        .forEach(shown::append);
    return shown.toString();
  }

  /** Whether {@link #UNKNOWN} stands for something in it. */
  public boolean lacks(String text) {
    return !text.contains(UNKNOWN) && shown(text).contains(UNKNOWN);
  }

  private String known(int sign) {
    var text = Character.toString(sign);
    return has(text) ? text : UNKNOWN;
  }

  private boolean has(String sign) {
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

  /** The lines of a text, its own breaks kept; a word that is too long is broken where it must. */
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
      int fits = 1;
      while (width(rest.substring(0, fits + 1), size) <= width) {
        fits++;
      }
      lines.add(rest.substring(0, fits));
      rest = rest.substring(fits);
    }
    return rest;
  }
}
