package io.tenward.survey;

import org.jspecify.annotations.Nullable;

/** A text by language. {@code own} is what a lead wrote, shown as written in every language. */
public record Text(@Nullable String en, @Nullable String de, @Nullable String own) {
  static Text shipped(String en, String de) {
    return new Text(en, de, null);
  }
}
