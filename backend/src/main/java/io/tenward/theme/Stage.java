package io.tenward.theme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a running synthesis does. */
enum Stage {
  SPLITTING,
  READING,
  GATHERING;

  /** As the contract and the database write it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Stage of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
