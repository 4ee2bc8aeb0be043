package io.tenward.synthesis.grouping;

import java.util.stream.IntStream;

/** How far apart two groups may be and still be one theme. */
final class Cut {
  /** Statements that share a rare word are nearer than this, whatever the others say. */
  static final double SPELLING = .78;

  private static final int NEAREST = 5;

  /** From the near ones to the mean one; more where it is known what statements mean. */
  private static final double SHARE = .30;

  private static final double SHARE_OF_FAMILIAR = .45;

  private static final double USUAL = .45;
  private static final double USUAL_OF_FAMILIAR = .50;
  private static final double SHRINKAGE = 40;

  /** Statements further apart have little in common, even where all the others have less. */
  private static final double FURTHEST = .54;

  private static final double FURTHEST_OF_FAMILIAR = .65;

  private Cut() {}

  /**
   * By how near and how far these statements are from each other, and for few of them more by
   * experience than by what chance shows.
   *
   * @param familiar how well what they mean is known, from 0 to 1
   */
  static double meaning(float[][] distances, float familiar) {
    int n = distances.length;
    if (n < 2) {
      return USUAL;
    }
    double near = IntStream.range(0, n).mapToDouble(i -> nearest(distances[i], i)).sum() / n;
    double mean =
        IntStream.range(0, n).mapToDouble(i -> sum(distances[i])).sum() / ((double) n * (n - 1));
    double share = between(SHARE, SHARE_OF_FAMILIAR, familiar);
    double usual = between(USUAL, USUAL_OF_FAMILIAR, familiar);
    double cut = (n * (near + share * (mean - near)) + SHRINKAGE * usual) / (n + SHRINKAGE);
    return Math.min(cut, between(FURTHEST, FURTHEST_OF_FAMILIAR, familiar));
  }

  private static double between(double strange, double known, float familiar) {
    return strange + familiar * (known - strange);
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
