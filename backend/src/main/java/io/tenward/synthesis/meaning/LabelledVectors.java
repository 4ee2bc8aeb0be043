package io.tenward.synthesis.meaning;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Holds vectors of one length that are known to belong to themes.
 *
 * @param theme of each vector; every theme has one at least
 * @param themes how many there are
 */
record LabelledVectors(float[][] vectors, int[] theme, int themes) {

  /** Keeps the vectors of the first themes alone. */
  LabelledVectors ofFirst(int some) {
    var kept = new ArrayList<float[]>();
    for (int i = 0; i < vectors.length; i++) {
      if (theme[i] < some) {
        kept.add(vectors[i]);
      }
    }
    var themesOfKept = Arrays.stream(theme).filter(t -> t < some).toArray();
    return new LabelledVectors(kept.toArray(float[][]::new), themesOfKept, some);
  }

  int length() {
    return vectors[0].length;
  }

  /** Returns the mean vector of each theme. */
  float[][] means() {
    var means = new float[themes][length()];
    var count = new int[themes];
    for (int i = 0; i < vectors.length; i++) {
      Vectors.add(means[theme[i]], vectors[i], 1);
      count[theme[i]]++;
    }
    for (int t = 0; t < themes; t++) {
      for (int d = 0; d < means[t].length; d++) {
        means[t][d] /= count[t];
      }
    }
    return means;
  }

  /** Returns the difference of each vector from the mean of its theme. */
  float[][] rests() {
    var means = means();
    var rests = new float[vectors.length][];
    for (int i = 0; i < rests.length; i++) {
      rests[i] = vectors[i].clone();
      Vectors.add(rests[i], means[theme[i]], -1);
    }
    return rests;
  }
}
