package io.tenward.kernel.close;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Says in which part of an answer a comment was written. */
public enum Field {
  ANSWER,
  EXAMPLE,
  ADVICE;

  /** Returns the word of the contract and the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
