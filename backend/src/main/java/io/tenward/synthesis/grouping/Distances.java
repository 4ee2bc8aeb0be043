package io.tenward.synthesis.grouping;

import io.tenward.synthesis.meaning.Vectors;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Computes 1 - cosine between all vectors of length 1, n x n: 100 MB for 5,000. It works in tiles,
 * and sums each pair in the same order wherever the pair stands.
 */
final class Distances {
  private static final int ROWS = 32;
  private static final int COLUMNS = 256;

  static float[][] between(float[][] vectors) {
    int n = vectors.length;
    var distances = new float[n][n];
    if (n == 0) {
      return distances;
    }
    var tiles = tiles(vectors);
    IntStream.range(0, (n + ROWS - 1) / ROWS)
        .parallel()
        .forEach(block -> fill(distances, vectors, tiles, block * ROWS));
    return distances;
  }

  /** Each of {@link #COLUMNS} vectors, transposed; the last is filled up with zeros. */
  private static float[][][] tiles(float[][] vectors) {
    int n = vectors.length;
    var tiles = new float[(n + COLUMNS - 1) / COLUMNS][vectors[0].length][COLUMNS];
    for (int i = 0; i < n; i++) {
      var tile = tiles[i / COLUMNS];
      for (int k = 0; k < tile.length; k++) {
        tile[k][i % COLUMNS] = vectors[i][k];
      }
    }
    return tiles;
  }

  /** Fills the upper triangle of some rows, and its mirror image. */
  private static void fill(float[][] all, float[][] vectors, float[][][] tiles, int first) {
    int n = vectors.length;
    int last = Math.min(n, first + ROWS);
    var sums = new float[COLUMNS];
    for (int from = first - first % COLUMNS; from < n; from += COLUMNS) {
      int to = Math.min(n, from + COLUMNS);
      for (int i = first; i < last; i++) {
        multiply(sums, vectors[i], tiles[from / COLUMNS]);
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

  private static void multiply(float[] sums, float[] vector, float[][] tile) {
    Arrays.fill(sums, 0);
    int k = 0;
    for (; k + 3 < vector.length; k += 4) {
      addFour(sums, vector, tile, k);
    }
    for (; k < vector.length; k++) {
      Vectors.add(sums, tile[k], vector[k]);
    }
  }

  /**
   * The place is the same in all arrays: only then does the compiler make vector instructions of
   * it, which take a seventh of the time. Four at once, so that the sums are read less often.
   */
  private static void addFour(float[] sums, float[] vector, float[][] tile, int k) {
    float v0 = vector[k];
    float v1 = vector[k + 1];
    float v2 = vector[k + 2];
    float v3 = vector[k + 3];
    var t0 = tile[k];
    var t1 = tile[k + 1];
    var t2 = tile[k + 2];
    var t3 = tile[k + 3];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = sums[j] + v0 * t0[j] + v1 * t1[j] + v2 * t2[j] + v3 * t3[j];
    }
  }
}
