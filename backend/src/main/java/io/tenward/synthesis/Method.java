package io.tenward.synthesis;

/** Says how a statement was compared with others. */
public enum Method {
  /** English models compared its meaning. */
  ENGLISH,
  /** Letters and words were compared, with what was learnt of them in German and English. */
  GERMAN,
  /** The model that the operator mounted compared its meaning. */
  MOUNTED,
  /** Its spelling was compared, because there are no models, or none reads its language. */
  SPELLING,
  /** It was not compared, because it has no word, or is only a greeting. */
  NONE
}
