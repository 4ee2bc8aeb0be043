package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a lead says to a theme. */
public enum Verdict {
  REALISTIC,
  NEEDS_CLARIFYING,
  NOT_NOW;

  /** As the contract and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
