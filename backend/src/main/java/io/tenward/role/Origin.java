package io.tenward.role;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a clause comes from. */
enum Origin {
  DOCUMENT("document"),
  OWN("own"),
  STARTING_POINT("starting-point");

  @JsonValue final String word;

  Origin(String word) {
    this.word = word;
  }
}
