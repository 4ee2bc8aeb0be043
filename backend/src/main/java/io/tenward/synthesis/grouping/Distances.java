package io.tenward.synthesis.grouping;

import java.util.stream.IntStream;

/**
 * 1 - cosine between all vectors of length 1, n x n: 100 MB for 5,000. Computed in tiles, with
 * loops that the compiler turns into vector instructions; a pair's sum has the same order wherever
 * it stands.
 */
final class Distances {
  private static final int ROWS = 32;
  private static final int COLUMNS = 256;

  private Distances() {}

  static float[][] between(float[][] vectors) {
    int n = vectors.length;
    var distances = new float[n][n];
    if (n == 0) {
      return distances;
    }
    var transposed = transpose(vectors);
    IntStream.range(0, (n + ROWS - 1) / ROWS)
        .parallel()
        .forEach(block -> fill(distances, vectors, transposed, block * ROWS));
    return distances;
  }

  private static float[][] transpose(float[][] vectors) {
    var transposed = new float[vectors[0].length][vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int k = 0; k < transposed.length; k++) {
        transposed[k][i] = vectors[i][k];
      }
    }
    return transposed;
  }

  /** The upper triangle of some rows, and its mirror image. */
  private static void fill(float[][] all, float[][] vectors, float[][] transposed, int first) {
    int n = vectors.length;
    int last = Math.min(n, first + ROWS);
    var sums = new float[COLUMNS];
    for (int from = first - first % COLUMNS; from < n; from += COLUMNS) {
      int to = Math.min(n, from + COLUMNS);
      for (int i = first; i < last; i++) {
        multiply(sums, vectors[i], transposed, from, to - from);
        for (int j = Math.max(from, i + 1); j < to; j++) {
          all[i][j] = Math.max(0, 1 - sums[j - from]);
        }
      }
      for (int j = Math.max(from, first + 1); j < to; j++) {
        for (int i = first; i < Math.min(last, j); i++) {
          all[j][i] = all[i][j];
        }
      }
    }
  }

  private static void multiply(
      float[] sums, float[] vector, float[][] transposed, int from, int count) {
    for (int j = 0; j < count; j++) {
      sums[j] = 0;
    }
    for (int k = 0; k < vector.length; k++) {
      float factor = vector[k];
      var row = transposed[k];
      for (int j = 0; j < count; j++) {
        sums[j] += factor * row[from + j];
      }
    }
  }
}
