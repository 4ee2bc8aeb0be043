package io.tenward.role.reading.text;

/** A job description never exceeds these limits. */
public final class Limits {
  public static final int BYTES = 5 * 1024 * 1024;
  public static final int PAGES = 40;
  public static final int CLAUSES = 300;

  /** The limit counts code points, as the contract does. */
  public static final int CLAUSE = 1000;

  public static final int HEADING = 200;

  /** The limit counts UTF-16 units; a page of small print has about 6,000. */
  public static final int CHARACTERS = 400_000;

  /** The pages of a PDF may draw this many characters and shapes. */
  public static final int PDF_OPERATIONS = 2_000_000;

  /** Elements of a page, each counted with those it stands in. */
  public static final int HTML_WORK = 20_000_000;

  private Limits() {}
}
