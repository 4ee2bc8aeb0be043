package io.tenward.role.reading;

/**
 * A paragraph, as every kind of document has it.
 *
 * @param page 1 and up; 0 where there are none
 */
record Block(Form form, String text, int page) {
  enum Form {
    HEADING,
    ITEM,
    PROSE
  }

  Block as(Form other) {
    return new Block(other, text, page);
  }
}
