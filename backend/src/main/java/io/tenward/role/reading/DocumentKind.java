package io.tenward.role.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document is, whatever its name says. */
public enum DocumentKind {
  TEXT,
  MARKDOWN,
  HTML,
  PDF,
  DOCX;

  /** As the contract and the table write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
