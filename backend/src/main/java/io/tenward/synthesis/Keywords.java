package io.tenward.synthesis;

import io.tenward.synthesis.reading.Lines;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words that one theme has and the others lack (c-TF-IDF, Grootendorst 2022). */
public final class Keywords {
  private static final int MOST = 4;
  private static final int SHORTEST = 3;
  private static final Set<String> SMALL = small();

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'-]+");
  private static final Pattern EDGE = Pattern.compile("^['-]+|['-]+$");
  private static final Pattern CONTRACTION = Pattern.compile("(n't|'(ll|ve|re|d|m))$");
  private static final Pattern POSSESSIVE = Pattern.compile("'s$");

  private Keywords() {}

  /**
   * @param themes the texts of each
   * @return for each up to four words, the most telling first
   */
  public static List<List<String>> of(List<List<String>> themes) {
    return ofWords(
        themes.stream().map(texts -> texts.stream().map(Keywords::words).toList()).toList());
  }

  /**
   * @param themes the {@link #words} of the texts of each
   * @return as above
   */
  public static List<List<String>> ofWords(List<List<Set<String>>> themes) {
    var counts = themes.stream().map(Keywords::count).toList();
    var everywhere = new HashMap<String, Integer>();
    counts.forEach(c -> c.forEach((word, n) -> everywhere.merge(word, n, Integer::sum)));
    double mean =
        everywhere.values().stream().mapToInt(Integer::intValue).sum()
            / (double) Math.max(1, themes.size());
    return counts.stream().map(c -> best(c, everywhere, mean)).toList();
  }

  private static List<String> best(
      Map<String, Integer> counts, Map<String, Integer> everywhere, double mean) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Integer> entry) ->
                        -entry.getValue()
                            * Math.log(1 + mean / everywhere.getOrDefault(entry.getKey(), 1)))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Counts the texts that contain each word. */
  private static Map<String, Integer> count(List<Set<String>> texts) {
    var counts = new HashMap<String, Integer>();
    texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  /** Lists the words of a text that may distinguish it, in lower case. */
  public static Set<String> words(String text) {
    return GAP.splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .map(word -> word.indexOf('\'') < 0 && word.indexOf('-') < 0 ? word : bare(word))
        .filter(word -> word.length() >= SHORTEST && !SMALL.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Removes a possessive ending, and drops a contraction completely. */
  private static String bare(String word) {
    var inside = EDGE.matcher(word).replaceAll("");
    return CONTRACTION.matcher(inside).find() ? "" : POSSESSIVE.matcher(inside).replaceFirst("");
  }

  private static Set<String> small() {
    return Lines.ofResource("/synthesis/small-words.txt")
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
