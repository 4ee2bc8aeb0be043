package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a lead says to a proposed tension. */
public enum TensionState {
  PROPOSED,
  CONFIRMED,
  DISMISSED;

  /** As the contract and the database write it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TensionState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
