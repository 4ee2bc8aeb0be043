package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a running synthesis does. */
public enum Stage {
  SPLITTING,
  READING,
  GATHERING;

  /** As the contract and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Stage of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
