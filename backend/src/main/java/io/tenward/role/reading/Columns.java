package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters of a page in the order in which a person reads it: what stands above columns, each
 * column, what stands below. Files often hold the lines of two columns in turn.
 */
final class Columns {
  /** A space of this width in letters' heights is none between words. */
  private static final float WIDE = 1.1f;

  /** Fewer lines are a table or a heading with something beside it. */
  private static final int LINES = 4;

  /** Letters to a line, on average: fewer are labels, which belong to what stands beside them. */
  private static final int RUNNING_TEXT = 18;

  /** So many heights above a line without anything, and a part of the page ends. */
  private static final float FAR = 4;

  private static final int MOST_COLUMNS = 4;

  /** What is written on one height without a wide space. */
  private record Piece(float left, float right, List<TextPosition> letters) {}

  /** All that is written on one height. */
  private record Row(float y, float height, List<Piece> pieces) {
    boolean crosses(float x) {
      return pieces.stream().anyMatch(piece -> piece.left() < x && piece.right() > x);
    }

    Row part(Predicate<Piece> chosen) {
      return new Row(y, height, pieces.stream().filter(chosen).toList());
    }

    int letters() {
      return pieces.stream().mapToInt(piece -> piece.letters().size()).sum();
    }
  }

  private Columns() {}

  /**
   * @param letters of one direction, as the file has them
   * @return the same letters, in the order of the file within each part
   */
  static List<List<TextPosition>> of(List<TextPosition> letters) {
    var parts = new ArrayList<List<TextPosition>>();
    split(rows(letters), MOST_COLUMNS, parts);
    return parts.size() < 2
        ? List.of(letters)
        : parts.stream().map(part -> inOrder(letters, part)).toList();
  }

  private static void split(List<Row> rows, int columns, List<List<TextPosition>> parts) {
    var band = columns > 1 ? widest(rows) : Band.NONE;
    if (band.length() == 0) {
      add(rows, parts);
      return;
    }
    split(rows.subList(0, band.from()), columns, parts);
    var within = rows.subList(band.from(), band.to());
    split(side(within, piece -> piece.right() <= band.x()), columns - 1, parts);
    split(side(within, piece -> piece.right() > band.x()), columns - 1, parts);
    split(rows.subList(band.to(), rows.size()), columns, parts);
  }

  private static void add(List<Row> rows, List<List<TextPosition>> parts) {
    var letters =
        rows.stream().flatMap(r -> r.pieces().stream()).flatMap(p -> p.letters().stream());
    var part = letters.toList();
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static List<TextPosition> inOrder(List<TextPosition> letters, List<TextPosition> part) {
    var chosen = Collections.newSetFromMap(new IdentityHashMap<TextPosition, Boolean>());
    chosen.addAll(part);
    return letters.stream().filter(chosen::contains).toList();
  }

  /** Rows between which nothing crosses {@code x}. */
  private record Band(int from, int to, float x) {
    static final Band NONE = new Band(0, 0, 0);

    int length() {
      return to - from;
    }
  }

  private static Band widest(List<Row> rows) {
    var best = Band.NONE;
    float left = edge(rows, Float.MAX_VALUE, (edge, piece) -> Math.min(edge, piece.left()));
    float right = edge(rows, 0, (edge, piece) -> Math.max(edge, piece.right()));
    float step = Math.max(2, (right - left) / 200);
    int steps = (int) ((right - left) / step);
    for (int i = steps * 15 / 100; i < steps * 85 / 100; i++) {
      float x = left + i * step;
      int from = 0;
      for (int to = 1; to <= rows.size(); to++) {
        if (to == rows.size() || ends(rows, to, x)) {
          if (to - from > best.length() && areColumns(rows.subList(from, to), x)) {
            best = new Band(from, to, x);
          }
          from = to;
        }
      }
    }
    return best;
  }

  private static boolean ends(List<Row> rows, int at, float x) {
    var row = rows.get(at);
    var above = rows.get(at - 1);
    return row.crosses(x) || above.crosses(x) || row.y() - above.y() > FAR * row.height();
  }

  private static boolean areColumns(List<Row> rows, float x) {
    return isText(side(rows, piece -> piece.right() <= x))
        && isText(side(rows, piece -> piece.right() > x))
        && rows.stream().noneMatch(row -> row.crosses(x));
  }

  private static boolean isText(List<Row> rows) {
    int letters = rows.stream().mapToInt(Row::letters).sum();
    return rows.size() >= LINES && letters >= rows.size() * RUNNING_TEXT;
  }

  private static List<Row> side(List<Row> rows, Predicate<Piece> chosen) {
    return rows.stream().map(r -> r.part(chosen)).filter(r -> !r.pieces().isEmpty()).toList();
  }

  private interface Further {
    float than(float edge, Piece piece);
  }

  private static float edge(List<Row> rows, float start, Further further) {
    float edge = start;
    for (var row : rows) {
      for (var piece : row.pieces()) {
        edge = further.than(edge, piece);
      }
    }
    return edge;
  }

  /** From above to below. */
  private static List<Row> rows(List<TextPosition> letters) {
    var sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparing(TextPosition::getYDirAdj));
    var rows = new ArrayList<Row>();
    var row = new ArrayList<TextPosition>();
    for (var letter : sorted) {
      if (!row.isEmpty()
          && letter.getYDirAdj() - row.getFirst().getYDirAdj() > letter.getHeightDir() / 2) {
        rows.add(row(row));
        row = new ArrayList<>();
      }
      row.add(letter);
    }
    if (!row.isEmpty()) {
      rows.add(row(row));
    }
    return rows;
  }

  private static Row row(List<TextPosition> letters) {
    letters.sort(Comparator.comparing(TextPosition::getXDirAdj));
    float height =
        letters.stream().map(TextPosition::getFontSizeInPt).max(Float::compare).orElse(0f);
    var pieces = new ArrayList<Piece>();
    var piece = new ArrayList<TextPosition>();
    float left = Float.NaN;
    float right = 0;
    for (var letter : letters) {
      if (letter.getUnicode().isBlank()) {
        piece.add(letter);
        continue;
      }
      boolean begins = Float.isNaN(left);
      if (!begins && letter.getXDirAdj() - right > WIDE * height) {
        pieces.add(new Piece(left, right, piece));
        piece = new ArrayList<>();
        begins = true;
      }
      left = begins ? letter.getXDirAdj() : left;
      right = begins ? end(letter) : Math.max(right, end(letter));
      piece.add(letter);
    }
    if (!Float.isNaN(left)) {
      pieces.add(new Piece(left, right, piece));
    }
    return new Row(letters.getFirst().getYDirAdj(), height, pieces);
  }

  private static float end(TextPosition letter) {
    return letter.getXDirAdj() + letter.getWidthDirAdj();
  }
}
