package io.tenward.synthesis.reading;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows words with a full stop that does not end a sentence. */
public final class Abbreviations {
  private static final Set<String> ALWAYS = words("[^?1#].*");

  /** These may also end a sentence, which depends on what follows. */
  private static final Set<String> MAY_END = words("\\?.*");

  /** These are words, too; they are abbreviations before a number alone. */
  private static final Set<String> BEFORE_NUMBERS = words("1.*");

  private Abbreviations() {}

  private static Set<String> words(String kind) {
    return Lines.ofResource("/synthesis/abbreviations.txt")
        .filter(line -> line.matches(kind))
        .flatMap(line -> Stream.of(line.replaceFirst("^[?1] ", "").split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param word in small letters, without its last full stop
   */
  public static boolean is(String word) {
    return ALWAYS.contains(word) || mayEnd(word);
  }

  static boolean mayEnd(String word) {
    return MAY_END.contains(word) || word.endsWith("str");
  }

  static boolean isBeforeNumber(String word) {
    return BEFORE_NUMBERS.contains(word);
  }
}
