package io.tenward.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where in an answer a comment was written. */
public enum Field {
  ANSWER,
  EXAMPLE,
  ADVICE;

  /** As the contract and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
