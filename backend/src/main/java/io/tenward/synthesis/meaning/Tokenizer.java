package io.tenward.synthesis.meaning;

/** Text as the numbers that a model was trained on. */
interface Tokenizer {
  /** More of a statement than this is not read; the models were trained on sentences. */
  int LONGEST = 128;

  /**
   * @return between the marks of beginning and end, {@link #LONGEST} at most
   */
  long[] tokens(String text);

  /**
   * Whether the model knows at least one piece of this text; emoji and foreign scripts it may not.
   */
  boolean knows(String text);

  /** The highest number of any piece. */
  long highest();
}
