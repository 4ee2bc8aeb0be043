package io.tenward.synthesis.meaning;

/** The sentence models cannot be used here; its message says why, in one sentence. */
public final class ModelsMissing extends Exception {
  private static final long serialVersionUID = 1;

  ModelsMissing(String why, Throwable cause) {
    super(why, cause);
  }
}
