package io.tenward.synthesis.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Likeness of spelling, where no model reads the language: TF-IDF over runs of three to five
 * letters, hashed into a fixed number of places (Weinberger et al. 2009).
 */
public final class CharacterNgrams {
  private static final int PLACES = 2048;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  private CharacterNgrams() {}

  /** Statements that share rare words are near each other; profiles stay empty. */
  public static PlacedStatements place(List<String> texts) {
    // The runs of one statement at a time: they take a hundred times as much as what is written.
    var inStatements = new InStatements(texts.stream().mapToInt(CharacterNgrams::mostRuns).sum());
    texts.forEach(text -> inStatements.add(runs(text).keySet()));
    inStatements.sort();
    var vectors = new float[texts.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = vector(runs(texts.get(i)), inStatements, texts.size());
    }
    var profiles = new Profile[texts.size()];
    Arrays.fill(profiles, Profile.NONE);
    return new PlacedStatements(vectors, profiles, 0);
  }

  private static float[] vector(Map<String, Integer> counts, InStatements inStatements, int n) {
    var vector = new float[PLACES];
    counts.forEach(
        (run, count) -> {
          double rarity = Math.log((1.0 + n) / (1.0 + inStatements.count(run))) + 1;
          int hash = mix(run.hashCode());
          float sign = (hash & 1) == 0 ? 1 : -1;
          vector[(hash >>> 1) % PLACES] += sign * (float) ((1 + Math.log(count)) * rarity);
        });
    return Vectors.unit(vector);
  }

  private static Map<String, Integer> runs(String text) {
    // Sorted: a sum of floats depends on its order.
    var counts = new TreeMap<String, Integer>();
    for (var word : words(text)) {
      var edged = "_" + word + "_";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int from = 0; from + length <= edged.length(); from++) {
          counts.merge(edged.substring(from, from + length), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** One of each length begins at each letter, or at the edge before it. */
  private static int mostRuns(String text) {
    int letters = words(text).stream().mapToInt(String::length).sum();
    return (LONGEST - SHORTEST + 1) * letters;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The end of MurmurHash3: neighbouring hash codes must not fall into neighbouring places. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
