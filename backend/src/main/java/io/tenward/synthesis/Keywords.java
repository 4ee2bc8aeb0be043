package io.tenward.synthesis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that one theme has and the others have not (c-TF-IDF, Grootendorst 2022). */
public final class Keywords {
  private static final int MOST = 4;
  private static final int SHORTEST = 3;
  private static final Set<String> SMALL =
      Set.copyOf(
          List.of(
              ("the and for with that this you your our are was were have has had not but can could would should will more less"
                      + " when what who how why from they them their there than then too very just about into over because please"
                      + " want like need expect help also only some all any much many get give make let its it's i'd i'm don't"
                      + " der die das und für mit dass nicht ist sind wir uns ich mich mir ihr euch den dem des ein eine einen mehr"
                      + " wenn was wie auch auf bei von zum zur oder aber sich man bitte kann könnte sollte würde habe haben")
                  .split(" ")));

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

  /** In how many texts each word stands. */
  private static Map<String, Integer> count(List<Set<String>> texts) {
    var counts = new HashMap<String, Integer>();
    texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  /** Those of a text that could tell something. */
  public static Set<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}'’-]+"))
        .filter(word -> word.length() >= SHORTEST && !SMALL.contains(word.replace('’', '\'')))
        .collect(Collectors.toUnmodifiableSet());
  }
}
