package io.tenward.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds words that repeat what somebody wrote, by which they could be recognised. */
final class OwnWords {
  /** So many in a row tell somebody. */
  static final int TELLING = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

  private record Word(String word, int start, int end) {}

  private record Place(List<String> words, int at) {
    boolean has(int distance, String word) {
      return at + distance < words.size() && words.get(at + distance).equals(word);
    }
  }

  private final Map<List<String>, List<Place>> runs = new HashMap<>();

  OwnWords(List<String> comments) {
    for (var comment : comments) {
      var words = words(comment).stream().map(Word::word).toList();
      for (int at = 0; at + TELLING <= words.size(); at++) {
        runs.computeIfAbsent(words.subList(at, at + TELLING), run -> new ArrayList<>())
            .add(new Place(words, at));
      }
    }
  }

  /** The longest such passage, as it stands in the text. */
  Optional<String> in(String text) {
    var words = words(text);
    int from = 0;
    int longest = 0;
    for (int at = 0; at + TELLING <= words.size(); at++) {
      int length = longest(words, at);
      if (length > longest) {
        longest = length;
        from = at;
      }
    }
    return longest == 0
        ? Optional.empty()
        : Optional.of(text.substring(words.get(from).start(), words.get(from + longest - 1).end()));
  }

  private int longest(List<Word> words, int at) {
    var run = words.subList(at, at + TELLING).stream().map(Word::word).toList();
    return runs.getOrDefault(run, List.of()).stream()
        .mapToInt(place -> agreeing(words, at, place))
        .max()
        .orElse(0);
  }

  private static int agreeing(List<Word> words, int at, Place place) {
    int length = TELLING;
    while (at + length < words.size() && place.has(length, words.get(at + length).word())) {
      length++;
    }
    return length;
  }

  private static List<Word> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(found -> new Word(found.group().toLowerCase(Locale.ROOT), found.start(), found.end()))
        .toList();
  }
}
