package io.tenward.rating;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a lead and the others see an item, in the order in which they are shown. */
enum Label {
  BLIND_SPOT,
  HIDDEN_STRENGTH,
  /** The lead and everyone together are near, while two blocks are not. */
  GROUPS_DISAGREE,
  ALIGNED;

  /** As the contract writes it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
