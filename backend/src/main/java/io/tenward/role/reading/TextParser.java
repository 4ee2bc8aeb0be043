package io.tenward.role.reading;

import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.Plain;
import io.tenward.role.reading.text.PrintedLine;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
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

  private static List<PrintedLine> lines(String text) {
    var lines = new ArrayList<PrintedLine>();
    boolean gap = false;
    for (var line : text.split("\\R|\\f", -1)) {
      if (isUnderline(line) && !lines.isEmpty() && !gap) {
        var above = lines.removeLast();
        // Letters as of a heading.
        lines.add(new PrintedLine(above.text(), 2, true, above.gap(), 0));
      } else if (!line.isBlank() && Plain.hasWord(line)) {
        lines.add(new PrintedLine(line.replace('\t', ' ').stripTrailing(), 1, false, gap, 0));
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
