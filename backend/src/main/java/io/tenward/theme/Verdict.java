package io.tenward.theme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a lead says to a theme. */
enum Verdict {
  REALISTIC,
  NEEDS_CLARIFYING,
  NOT_NOW;

  /** As the contract and the database write it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
