package io.tenward.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What our pages are written in. */
enum Language {
  EN("en"),
  DE("de");

  @EnumeratedValue @JsonValue final String tag;

  Language(String tag) {
    this.tag = tag;
  }
}
