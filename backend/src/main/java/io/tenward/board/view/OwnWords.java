package io.tenward.board.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words that repeat what somebody wrote, by which they could be recognised. */
public final class OwnWords {
  /**
   * A run of this length identifies a text: five words, or ten letters of a script without spaces.
   */
  private static final int TELLING = 10;

  /**
   * A shorter run identifies a text that consists of nothing else: three words, or six such
   * letters.
   */
  private static final int EVERYTHING = 6;

  private static final String LETTER = "(?=\\p{L})[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
  private static final String OTHERS = "(?:(?!" + LETTER + ")[\\p{L}\\p{N}])+";
  private static final Pattern UNIT =
      Pattern.compile("(?<letter>" + LETTER + ")|" + OTHERS + "(?:['’]" + OTHERS + ")*");

  private record Unit(String word, int weight, int start, int end) {}

  private record Place(List<String> words, int at) {
    boolean has(int distance, String word) {
      return at + distance < words.size() && words.get(at + distance).equals(word);
    }
  }

  private final Map<List<String>, List<Place>> runs = new HashMap<>();
  private final Set<List<String>> wholes = new HashSet<>();

  /**
   * @param said whole comments, and the statements in them
   */
  public OwnWords(List<String> said) {
    for (var text : said) {
      var units = units(text);
      var words = words(units);
      if (weight(units) >= EVERYTHING) {
        wholes.add(words);
      }
      for (int at = 0; weight(run(units, at)) >= TELLING; at++) {
        runs.computeIfAbsent(words(run(units, at)), run -> new ArrayList<>())
            .add(new Place(words, at));
      }
    }
  }

  /** Finds the longest identifying passage, as it stands in the text. */
  public Optional<String> in(String text) {
    var units = units(text);
    int from = 0;
    int longest = 0;
    for (int at = 0; at + longest < units.size(); at++) {
      int length = longest(units, at);
      if (length > longest) {
        longest = length;
        from = at;
      }
    }
    return longest == 0
        ? Optional.empty()
        : Optional.of(text.substring(units.get(from).start(), units.get(from + longest - 1).end()));
  }

  private int longest(List<Unit> units, int at) {
    var run = words(run(units, at));
    int longest =
        runs.getOrDefault(run, List.of()).stream()
            .filter(place -> !agreesBefore(units, at, place))
            .mapToInt(place -> agreeing(units, at, run.size(), place))
            .max()
            .orElse(0);
    for (int length = run.size(); length > longest; length--) {
      if (wholes.contains(run.subList(0, length))) {
        return length;
      }
    }
    return longest;
  }

  /**
   * Tells whether the match began earlier and was found there, because repeated words match at
   * every place.
   */
  private static boolean agreesBefore(List<Unit> units, int at, Place place) {
    return at > 0 && place.at() > 0 && place.has(-1, units.get(at - 1).word());
  }

  private static int agreeing(List<Unit> units, int at, int least, Place place) {
    int length = least;
    while (at + length < units.size() && place.has(length, units.get(at + length).word())) {
      length++;
    }
    return length;
  }

  /** Takes the fewest units that say something, or all that are left. */
  private static List<Unit> run(List<Unit> units, int at) {
    int weight = 0;
    int end = at;
    while (end < units.size() && weight < TELLING) {
      weight += units.get(end++).weight();
    }
    return units.subList(at, end);
  }

  private static int weight(List<Unit> units) {
    return units.stream().mapToInt(Unit::weight).sum();
  }

  private static List<String> words(List<Unit> units) {
    return units.stream().map(Unit::word).toList();
  }

  private static List<Unit> units(String text) {
    return UNIT.matcher(text)
        .results()
        .map(
            found ->
                new Unit(
                    found.group().toLowerCase(Locale.ROOT),
                    found.group("letter") == null ? 2 : 1,
                    found.start(),
                    found.end()))
        .toList();
  }
}
