package io.tenward.rating;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lead says of themselves, frozen before they read the others.
 *
 * @param items by question
 */
record Self(State state, Map<String, Words> items) {
  /** Waived: the lead chose to read the others without having rated themselves. */
  enum State {
    FINISHED,
    WAIVED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param rating absent where the lead cannot say
   * @param whyNot what is missing to a 10
   * @param proof what shows the 10
   */
  record Words(
      @Nullable Integer rating,
      @Nullable String example,
      @Nullable String whyNot,
      @Nullable String proof) {}

  static final Self WAIVED = new Self(State.WAIVED, Map.of());
}
