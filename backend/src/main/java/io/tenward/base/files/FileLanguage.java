package io.tenward.base.files;

import io.tenward.base.text.KebabEnum;
import io.tenward.base.text.LocalizedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of a file that is downloaded. */
public enum FileLanguage {
  EN(Locale.UK),
  DE(Locale.GERMANY);

  /** For dates and numbers. */
  public final Locale locale;

  FileLanguage(Locale locale) {
    this.locale = locale;
  }

  /** English, unless another is asked for. */
  public static FileLanguage of(@Nullable KebabEnum language) {
    return language == null ? EN : fromString(language.word());
  }

  /** For a query parameter. */
  public static FileLanguage fromString(String word) {
    return Arrays.stream(values())
        .filter(language -> language.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a lead wrote is shown as written. */
  public String pick(LocalizedText text) {
    return Stream.of(text.own(), this == DE ? text.de() : text.en(), text.en(), text.de())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
