package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the lead still means it. */
public enum TensionState {
  /** Nothing proposes any more; older clients and steps may still say it, and mean dismissed. */
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
