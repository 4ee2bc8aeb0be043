package io.tenward.synthesis.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Likeness of spelling, where no model reads the language: TF-IDF over runs of three to five
 * letters, hashed into a fixed number of places (Weinberger et al. 2009).
 */
public final class CharacterNgrams {
  private static final int PLACES = 2048;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /** This prefix marks a family of words among the n-grams. */
  static final String FAMILY = "~";

  /** A statement contains words of fewer families than this. */
  private static final int FAMILIES = 100;

  private static final float FAMILY_WEIGHT = 6;

  private CharacterNgrams() {}

  /** Statements that share rare words are near each other; profiles stay empty. */
  public static PlacedStatements place(List<String> texts) {
    var vectors = vectors(texts, CharacterNgrams::runs);
    var profiles = new Profile[texts.size()];
    Arrays.fill(profiles, Profile.NONE);
    return new PlacedStatements(vectors, profiles, 0);
  }

  /**
   * @param features of a text
   */
  static float[][] vectors(List<String> texts, Function<String, Map<String, Integer>> features) {
    // The runs of one statement at a time: they take a hundred times as much as what is written.
    var inStatements = new InStatements(texts.stream().mapToInt(CharacterNgrams::mostRuns).sum());
    texts.forEach(text -> inStatements.add(features.apply(text).keySet()));
    inStatements.sort();
    var vectors = new float[texts.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = vector(features.apply(texts.get(i)), inStatements, texts.size());
    }
    return vectors;
  }

  /** Runs of letters and families of words. */
  static Map<String, Integer> features(String text) {
    var features = runs(text);
    WordFamilies.of(text).forEach(family -> features.put(family, 1));
    return features;
  }

  static float weight(String feature, int count, int inTexts, int texts) {
    double rarity = Math.log((1.0 + texts) / (1.0 + inTexts)) + 1;
    return (float) ((1 + Math.log(count)) * rarity)
        * (feature.startsWith(FAMILY) ? FAMILY_WEIGHT : 1);
  }

  private static float[] vector(Map<String, Integer> counts, InStatements inStatements, int n) {
    var vector = new float[PLACES];
    counts.forEach(
        (run, count) -> {
          int hash = mix(run.hashCode());
          float sign = (hash & 1) == 0 ? 1 : -1;
          vector[(hash >>> 1) % PLACES] += sign * weight(run, count, inStatements.count(run), n);
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
    return (LONGEST - SHORTEST + 1) * letters + FAMILIES;
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
  static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /**
   * Counts the statements that contain an n-gram. It keeps a hash of 62 bits for each, because the
   * n-grams take ten times as much memory; two of a few million are unlikely to share one.
   */
  static final class InStatements {
    private final long[] hashes;
    private int size;

    /**
     * @param most runs of all statements together
     */
    InStatements(int most) {
      hashes = new long[most];
    }

    void add(Set<String> runs) {
      for (var run : runs) {
        hashes[size++] = hash(run);
      }
    }

    /** Sorts the hashes. Call it after adding all and before counting. */
    void sort() {
      Arrays.sort(hashes, 0, size);
    }

    int count(String run) {
      long hash = hash(run);
      return below(hash + 1) - below(hash);
    }

    private int below(long hash) {
      int from = 0;
      int to = size;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (hashes[middle] < hash) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }

    private static long hash(String run) {
      long hash = run.length();
      for (int i = 0; i < run.length(); i++) {
        hash = (hash + run.charAt(i)) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 32;
      }
      return hash >>> 2;
    }
  }
}
