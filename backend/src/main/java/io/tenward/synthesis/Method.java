package io.tenward.synthesis;

/** How a statement was compared with others. */
public enum Method {
  /** By meaning, in English. */
  ENGLISH,
  /** By meaning, with the model that the operator mounted. */
  MOUNTED,
  /** By spelling: in a language that no model here reads, or where there are no models. */
  SPELLING,
  /** Not at all: nothing in it is a word, or it is nothing but a greeting. */
  NONE
}
