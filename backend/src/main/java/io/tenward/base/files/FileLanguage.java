package io.tenward.base.files;

import io.tenward.base.text.KebabEnum;
import io.tenward.base.text.LocalizedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the languages of downloaded files. */
public enum FileLanguage {
  EN(Locale.UK),
  DE(Locale.GERMANY);

  /** Dates and numbers are formatted in this locale. */
  public final Locale locale;

  FileLanguage(Locale locale) {
    this.locale = locale;
  }

  /** Returns the language asked for, or English. */
  public static FileLanguage of(@Nullable KebabEnum language) {
    return language == null ? EN : fromString(language.word());
  }

  /** Parses a query parameter; JAX-RS calls it by its name. */
  public static FileLanguage fromString(String word) {
    return Arrays.stream(values())
        .filter(language -> language.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text in this language, but the lead's own words as they were written. */
  public String pick(LocalizedText text) {
    return Stream.of(text.own(), this == DE ? text.de() : text.en(), text.en(), text.de())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
