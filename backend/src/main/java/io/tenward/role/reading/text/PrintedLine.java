package io.tenward.role.reading.text;

/**
 * Holds a line as it is printed.
 *
 * @param text without blanks at its end; those at its beginning say that it is indented
 * @param size of its letters in points; 0 where nobody knows
 * @param gap whether there is a space above it
 * @param page 0 where there are none
 */
public record PrintedLine(String text, float size, boolean bold, boolean gap, int page) {
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Tells whether a page break separates the lines. */
  public boolean isCutFrom(PrintedLine above) {
    return page != above.page();
  }
}
