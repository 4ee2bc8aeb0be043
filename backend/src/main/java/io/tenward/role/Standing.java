package io.tenward.role;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a lead makes of a clause. */
enum Standing {
  OPEN("open"),
  APPLIES("applies"),
  NOT_HERE("not-here"),
  ASK("ask");

  @JsonValue final String word;

  Standing(String word) {
    this.word = word;
  }
}
