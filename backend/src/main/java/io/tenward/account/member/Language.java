package io.tenward.account.member;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What our pages are written in. */
public enum Language {
  EN("en"),
  DE("de");

  @EnumeratedValue @JsonValue final String tag;

  Language(String tag) {
    this.tag = tag;
  }
}
