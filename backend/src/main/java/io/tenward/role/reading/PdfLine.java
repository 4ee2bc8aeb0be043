package io.tenward.role.reading;

/**
 * A line as it stands on paper.
 *
 * @param text without blanks at its end; those at its beginning say that it is indented
 * @param size of its letters in points; 0 where nobody knows
 * @param gap whether there is a space above it
 * @param page 0 where there are none
 * @param column of the page, or another part of it that is read by itself; 0 where there are none
 */
record PdfLine(String text, float size, boolean bold, boolean gap, int page, int column) {
  PdfLine(String text, float size, boolean bold, boolean gap, int page) {
    this(text, size, bold, gap, page, 0);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Nothing but the end of a page or a column stands between them. */
  boolean isCutFrom(PdfLine above) {
    return page != above.page() || column != above.column();
  }
}
