package io.tenward.role.reading;

import io.tenward.role.reading.text.PrintedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes what repeats on each page: headers, footers, page numbers. */
final class RepeatedPageLines {
  /** At most this many lines at the top and the bottom of a page may be headers and footers. */
  private static final int DEPTH = 3;

  /** Browsers print this above and below a page; each number was replaced by "#". */
  private static final Pattern PRINTED =
      Pattern.compile(
          "#[/.-]#[/.-]#,? #:#(?::#)?(?:\\s*[AP]M)?(?:\\s.*)?"
              + "|(?:https?|file)://\\S+(?:\\s+#\\s*/\\s*#)?",
          Pattern.CASE_INSENSITIVE);

  private RepeatedPageLines() {}

  static List<PrintedLine> without(List<List<PrintedLine>> pages) {
    var repeated = repeated(pages);
    var kept = new ArrayList<PrintedLine>();
    for (var page : pages) {
      for (int i = 0; i < page.size(); i++) {
        boolean edge = i < DEPTH || i >= page.size() - DEPTH;
        var shape = shape(page.get(i));
        if (!(edge && (repeated.contains(shape) || isNumber(shape)))) {
          kept.add(page.get(i));
        }
      }
    }
    return kept;
  }

  /** Keeps one of each line except page numbers, for a document of repeated lines only. */
  static List<PrintedLine> once(List<List<PrintedLine>> pages) {
    var lines = new LinkedHashMap<String, PrintedLine>();
    for (var page : pages) {
      for (var line : page) {
        if (!isNumber(shape(line))) {
          lines.putIfAbsent(line.text(), line);
        }
      }
    }
    return List.copyOf(lines.values());
  }

  private static Set<String> repeated(List<List<PrintedLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (var page : pages) {
      var seen = new HashSet<String>();
      for (int i = 0; i < page.size(); i++) {
        if (i < DEPTH || i >= page.size() - DEPTH) {
          seen.add(shape(page.get(i)));
        }
      }
      seen.forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }
    var repeated = new HashSet<String>();
    counts.forEach(
        (shape, count) -> {
          if (count > 1 && count * 2 >= pages.size()) {
            repeated.add(shape);
          }
        });
    return repeated;
  }

  /** Page numbers differ, and nothing else does. */
  private static String shape(PrintedLine line) {
    return line.text().strip().replaceAll("\\d+", "#");
  }

  private static boolean isNumber(String shape) {
    return PRINTED.matcher(shape).matches()
        || shape.matches(
            "(?i)[-–—\\s]*(?:(?:page|seite|p\\.|s\\.)\\s*)?#(?:\\s*(?:/|of|von)\\s*#)?[-–—\\s]*");
  }
}
