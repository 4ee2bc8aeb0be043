package io.tenward.synthesis;

/** How a statement was compared with others. */
public enum Method {
  /** By meaning, in English. */
  ENGLISH,
  /** By letters and words, and by what was learnt of them in German and English. */
  GERMAN,
  /** By meaning, with the model that the operator mounted. */
  MOUNTED,
  /** By spelling, where there are no models; with none, in a language that nothing here reads. */
  SPELLING,
  /** Not at all: nothing in it is a word, or it is nothing but a greeting. */
  NONE
}
