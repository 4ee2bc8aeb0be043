package io.tenward.role.reading;

/**
 * Holds a paragraph, as every kind of document has it.
 *
 * @param page 1 and up; 0 where there are none
 * @param level of a heading, see {@link Level}; of an item its depth in nested lists, from 0
 */
record DocumentBlock(Form form, String text, int page, int level) {
  enum Form {
    HEADING,
    ITEM,
    PROSE
  }

  /** Levels of headings: a higher number stands below a lower one. Styles have 1 to 9. */
  static final class Level {
    /** This is the title's level in a document without styles. */
    static final int TITLE = 1;

    /** This is the level of a paragraph that only looks like a heading. */
    static final int GUESSED = 10;

    /** "In this role you will:" */
    static final int ANNOUNCED = 11;

    static final int ROW = 12;
    static final int COLUMN = 13;

    /** This is the level of an outermost item that names the items nested in it. */
    static final int LABEL = 14;

    private Level() {}
  }

  static DocumentBlock heading(String text, int level) {
    return new DocumentBlock(Form.HEADING, text, 0, level);
  }

  DocumentBlock asHeading(int as) {
    return new DocumentBlock(Form.HEADING, text, page, as);
  }
}
