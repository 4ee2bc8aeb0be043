package io.tenward.synthesis.meaning;

/** Turns text into the token numbers that a model was trained on. */
interface Tokenizer {
  /** The rest of a longer statement is not read, because the models were trained on sentences. */
  int LONGEST = 128;

  /**
   * @return between the marks of beginning and end, {@link #LONGEST} at most
   */
  long[] tokens(String text);

  /**
   * Tells whether the model knows at least one token of the text; it may not know emoji and foreign
   * scripts.
   */
  boolean knows(String text);

  /** Returns the highest number of any token. */
  long highest();
}
