package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Detects English and German by the text itself: by script, then by its small words, and between
 * the two by n-grams of the anchor themes' phrases.
 */
public enum DetectedLanguage {
  ENGLISH,
  GERMAN,
  OTHER,
  /** The text has no letters. */
  UNSURE;

  /** A small word counts this much beside the letters around it. */
  private static final double SMALL_WORD = 4;

  /** A smaller difference is no evidence, also because German borrows such words from English. */
  private static final double LEAST = 4;

  /** With this many more small words of one language, letters are not compared. */
  private static final int CLEAR = 2;

  public boolean isForeign() {
    return this == GERMAN || this == OTHER;
  }

  private enum Small {
    EN,
    DE,
    FR,
    ES,
    IT,
    PT,
    NL,
    PL,
    SV;

    private final Set<String> words =
        Lines.ofResource("/synthesis/languages.txt")
            .filter(line -> line.startsWith(name() + " "))
            .flatMap(line -> Arrays.stream(line.substring(3).split(" ")))
            .collect(Collectors.toUnmodifiableSet());
  }

  public static DetectedLanguage of(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (letters == 0) {
      return UNSURE;
    }
    if (latin * 2 < letters) {
      return OTHER;
    }
    var counts = count(text);
    int english = counts.getOrDefault(Small.EN, 0);
    int german = counts.getOrDefault(Small.DE, 0);
    int other = 0;
    for (var count : counts.entrySet()) {
      if (count.getKey() != Small.EN && count.getKey() != Small.DE) {
        other = Math.max(other, count.getValue());
      }
    }
    if (other > Math.max(english, german)) {
      return OTHER;
    }
    boolean shows = Math.abs(german - english) >= CLEAR;
    double letter = shows ? 0 : Letters.german(text);
    return SMALL_WORD * (german - english) + letter > LEAST ? GERMAN : ENGLISH;
  }

  private static Map<Small, Integer> count(String text) {
    var counts = new EnumMap<Small, Integer>(Small.class);
    for (var word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+")) {
      for (var language : Small.values()) {
        if (language.words.contains(word)
            && !(Small.EN.words.contains(word) && Small.DE.words.contains(word))) {
          counts.merge(language, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Counts n-grams in the phrases of each language. */
  private static final class Letters {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final int ENOUGH = 1_250;
    private static final double UNSEEN = 1e-5;

    private static final Letters ENGLISH =
        new Letters("/synthesis/anchors.json", Pattern.compile("^ {6}\"(.*)\",?$"));
    private static final Letters GERMAN =
        new Letters("/synthesis/anchors-de.txt", Pattern.compile("^([^#].*)$"));

    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    /**
     * @param phrase what stands in a line
     */
    private Letters(String file, Pattern phrase) {
      Lines.ofResource(file)
          .map(phrase::matcher)
          .filter(Matcher::matches)
          .limit(ENOUGH)
          .forEach(found -> runs(found.group(1)).forEach(this::add));
    }

    private void add(String run) {
      counts.merge(run, 1, Integer::sum);
      all++;
    }

    /** Returns a value above zero where the text looks more like German. */
    static double german(String text) {
      return runs(text).stream()
          .mapToDouble(run -> Math.log(GERMAN.share(run) / ENGLISH.share(run)))
          .sum();
    }

    private double share(String run) {
      return counts.getOrDefault(run, 0) / (double) all + UNSEEN;
    }

    private static List<String> runs(String text) {
      var runs = new ArrayList<String>();
      var edged = " " + Words.of(text) + " ";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int from = 0; from + length <= edged.length(); from++) {
          runs.add(edged.substring(from, from + length));
        }
      }
      return runs;
    }
  }
}
