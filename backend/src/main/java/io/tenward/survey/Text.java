package io.tenward.survey;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text by language. {@code own} is what a lead wrote, shown as written in every language. */
public record Text(@Nullable String en, @Nullable String de, @Nullable String own) {
  /** Of a shipped text, in a language that we ship. */
  String in(String language) {
    return Objects.requireNonNull(language.equals("de") ? de : en);
  }
}
