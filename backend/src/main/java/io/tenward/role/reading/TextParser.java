package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;

/** Parses text without markup. */
final class TextParser {
  private TextParser() {}

  static Documents.Content parse(String text) throws RefusedException {
    if (text.length() > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    return Documents.Content.of(Paragraphs.of(lines(text)), List.of());
  }

  private static List<PdfLine> lines(String text) {
    var lines = new ArrayList<PdfLine>();
    boolean gap = false;
    for (var line : text.split("\\R|\\f", -1)) {
      if (isUnderline(line) && !lines.isEmpty() && !gap) {
        var above = lines.removeLast();
        // Letters as of a heading.
        lines.add(new PdfLine(above.text(), 2, true, above.gap(), 0));
      } else if (!line.isBlank() && Plain.hasWord(line)) {
        lines.add(new PdfLine(line.replace('\t', ' ').stripTrailing(), 1, false, gap, 0));
        gap = false;
        continue;
      }
      gap = true;
    }
    return lines;
  }

  private static boolean isUnderline(String line) {
    return line.strip().matches("={3,}|-{3,}");
  }
}
