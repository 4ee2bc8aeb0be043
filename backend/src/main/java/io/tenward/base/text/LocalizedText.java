package io.tenward.base.text;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a text by language. {@code own} is what a lead wrote, shown as written in every language.
 */
public record LocalizedText(@Nullable String en, @Nullable String de, @Nullable String own) {

  public static LocalizedText own(String text) {
    return new LocalizedText(null, null, text);
  }

  /** Returns a shipped text in a language that we ship, and an own one as it was written. */
  public String in(String language) {
    if (own != null) {
      return own;
    }
    return Objects.requireNonNull(language.equals("de") ? de : en);
  }

  /** Lists all texts that a reader may see. */
  public Stream<String> shown() {
    return (own != null ? Stream.of(own) : Stream.of(en, de))
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty());
  }

  /**
   * Tells whether both say the same in a language, apart from case, accents, punctuation and
   * blanks.
   */
  public boolean saysTheSameAs(LocalizedText other) {
    var words = folded().collect(toSet());
    return equals(other) || other.folded().anyMatch(words::contains);
  }

  /** Lists the text in each language, without case, accents, punctuation and blanks. */
  public Stream<String> folded() {
    return shown().map(NormalizedText::of).filter(text -> !text.isEmpty());
  }

  public boolean isEmpty() {
    return shown().findAny().isEmpty();
  }
}
