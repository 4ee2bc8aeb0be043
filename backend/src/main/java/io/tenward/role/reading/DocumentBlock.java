package io.tenward.role.reading;

/**
 * A paragraph, as every kind of document has it.
 *
 * @param page 1 and up; 0 where there are none
 */
record DocumentBlock(Form form, String text, int page) {
  enum Form {
    HEADING,
    ITEM,
    PROSE
  }

  DocumentBlock as(Form other) {
    return new DocumentBlock(other, text, page);
  }
}
