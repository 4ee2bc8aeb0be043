package io.tenward.model;

import io.tenward.contract.LanguageModelFailure;

/** The language model failed. Its message and cause quote neither request nor response. */
public final class LanguageModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final LanguageModelFailure failure;

  public LanguageModelException(LanguageModelFailure failure) {
    super("The language model failed: " + failure.word());
    this.failure = failure;
  }

  public LanguageModelFailure failure() {
    return failure;
  }
}
