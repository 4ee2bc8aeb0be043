package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a synthesis is. */
public enum SynthesisState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** As the contract and the database write it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static SynthesisState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
