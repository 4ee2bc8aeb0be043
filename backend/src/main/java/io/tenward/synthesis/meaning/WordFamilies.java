package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that speak of one thing, in German and in English; the file says how they are written. */
final class WordFamilies {
  private static final List<Pattern> FAMILIES = read();

  private static final Set<String> SMALL =
      Lines.ofResource("/synthesis/small-words.txt")
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /** Shorter words, in letters, are part of too many other words. */
  private static final int ANYWHERE = 5;

  private WordFamilies() {}

  /** Lists the families that have a word in the text, as made-up words. */
  static List<String> of(String words) {
    var found = new ArrayList<String>();
    for (int i = 0; i < FAMILIES.size(); i++) {
      if (FAMILIES.get(i).matcher(words).find()) {
        found.add(CharacterNgrams.FAMILY + i);
      }
    }
    return found;
  }

  /** Removes words that say nothing about a subject. */
  static String withoutSmallWords(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !SMALL.contains(word))
        .collect(Collectors.joining(" "));
  }

  private static List<Pattern> read() {
    return Lines.ofResource("/synthesis/word-families.txt")
        .filter(line -> !line.startsWith("#"))
        .map(line -> Stream.of(line.split(" ")).map(WordFamilies::expression).toList())
        .map(words -> Pattern.compile(String.join("|", words), Pattern.UNICODE_CHARACTER_CLASS))
        .toList();
  }

  private static String expression(String word) {
    if (word.startsWith("=")) {
      return "\\b" + word.substring(1) + "\\b";
    }
    return (word.length() < ANYWHERE ? "\\b" : "") + word.replace("-", "[ -]?");
  }
}
