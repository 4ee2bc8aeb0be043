package io.tenward.synthesis.grouping;

import io.tenward.synthesis.meaning.Vectors;
import java.util.stream.IntStream;

/**
 * Moves each statement towards its nearest neighbours, so that chance in its wording counts less.
 */
final class Smoothing {
  private static final int MOST_NEIGHBOURS = 8;
  private static final int STATEMENTS_PER_NEIGHBOUR = 10;
  private static final float STRENGTH = .5f;

  /** With fewer neighbours their mean is chance itself, and moves less. */
  private static final float ENOUGH_NEIGHBOURS = 4;

  private Smoothing() {}

  static float[][] of(float[][] vectors, float[][] distances) {
    int n = vectors.length;
    int k = Math.min(MOST_NEIGHBOURS, n / STATEMENTS_PER_NEIGHBOUR);
    if (k == 0) {
      return vectors;
    }
    float share = STRENGTH * Math.min(1, k / ENOUGH_NEIGHBOURS) / k;
    return IntStream.range(0, n)
        .parallel()
        .mapToObj(
            i -> {
              var moved = vectors[i].clone();
              for (int neighbour : Neighbours.of(distances[i], i, k)) {
                Vectors.add(moved, vectors[neighbour], share);
              }
              return Vectors.unit(moved);
            })
        .toArray(float[][]::new);
  }
}
