package io.tenward.synthesis.grouping;

import java.util.stream.IntStream;

/**
 * How far apart two groups may be and still be one theme: by how near and how far these statements
 * are from each other, and for few of them more by experience than by what chance shows.
 */
enum Cut {
  MEANING(.30, .45),
  /**
   * Two statements seldom share many words: what has little in common is nearly as far as can be.
   */
  SPELLING(.10, .75);

  private static final int NEAREST = 5;
  private static final double SHRINKAGE = 40;

  /** How far from the nearest towards the mean. */
  private final double share;

  private final double usual;

  Cut(double share, double usual) {
    this.share = share;
    this.usual = usual;
  }

  double height(float[][] distances) {
    int n = distances.length;
    if (n < 2) {
      return usual;
    }
    double near = IntStream.range(0, n).mapToDouble(i -> nearest(distances[i], i)).sum() / n;
    double mean =
        IntStream.range(0, n).mapToDouble(i -> sum(distances[i])).sum() / ((double) n * (n - 1));
    return (n * (near + share * (mean - near)) + SHRINKAGE * usual) / (n + SHRINKAGE);
  }

  private static double nearest(float[] distances, int self) {
    double sum = 0;
    var nearest = Neighbours.of(distances, self, Math.min(NEAREST, distances.length - 1));
    for (int j : nearest) {
      sum += distances[j];
    }
    return sum / nearest.length;
  }

  private static double sum(float[] distances) {
    double sum = 0;
    for (float distance : distances) {
      sum += distance;
    }
    return sum;
  }
}
