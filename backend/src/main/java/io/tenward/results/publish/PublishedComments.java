package io.tenward.results.publish;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which comments respondents may read. */
public enum PublishedComments {
  NONE,
  MARKED,
  ALL;

  /** As the contract and the database write it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For a query parameter and of a row. */
  public static PublishedComments fromString(String word) {
    return Arrays.stream(values())
        .filter(comments -> comments.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
