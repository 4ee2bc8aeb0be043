package io.tenward.theme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a synthesis is. */
enum SynthesisState {
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

  static SynthesisState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
