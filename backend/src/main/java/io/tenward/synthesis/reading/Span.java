package io.tenward.synthesis.reading;

/**
 * Locates a part of a text.
 *
 * @param from in UTF-16 units
 * @param to the unit after its last
 */
public record Span(int from, int to) {

  public String of(String text) {
    return text.substring(from, to);
  }

  /** Removes white space at both ends. */
  Span trimmed(String text) {
    int first = from;
    int last = to;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }

  /** Tells whether both have a unit in common. */
  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  boolean isEmpty() {
    return from == to;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
