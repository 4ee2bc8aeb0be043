package io.tenward.synthesis.meaning;

import java.util.Arrays;

/**
 * Finds the directions in which statements of one theme differ most: by how a person speaks rather
 * than by what they ask for. Such differences are reduced (within-class whitening, with the
 * covariance drawn towards a sphere as in {@link Discriminant}).
 *
 * @param directions of length 1, at right angles to each other
 * @param variance in each of them, with that of a mean direction as 1
 * @param rest of a mean one of all others
 */
record WithinThemeScatter(float[][] directions, float[] variance, float rest) {
  private static final int DIRECTIONS = 64;

  /**
   * Beyond the first few, directions are alike, and which of them are taken makes no difference.
   */
  private static final int ROUNDS = 12;

  /** This share of the measured variance is used. */
  private static final float AS_SEEN = .2f;

  static WithinThemeScatter of(LabelledVectors examples) {
    var rests = examples.rests();
    int length = examples.length();
    double total = 0;
    for (var one : rests) {
      total += Vectors.dot(one, one);
    }
    double mean = Math.max(total / length, Double.MIN_NORMAL);
    int count = Math.min(DIRECTIONS, Math.min(rests.length, length) / 2);
    // Every so many, so that the first guesses are of different themes.
    var found = new float[count][];
    for (int d = 0; d < count; d++) {
      found[d] = rests[(int) ((long) d * rests.length / count)].clone();
    }
    for (int round = 0; round < ROUNDS; round++) {
      atRightAngles(found);
      found = stretched(found, rests);
    }
    var variance = new float[count];
    double seen = 0;
    for (int d = 0; d < count; d++) {
      variance[d] = (float) (Math.sqrt(Vectors.dot(found[d], found[d])) / mean);
      seen += variance[d];
    }
    atRightAngles(found);
    float rest = (float) Math.max(0, (length - seen) / Math.max(1, length - count));
    return new WithinThemeScatter(found, variance, rest);
  }

  /** Multiplies each direction by the covariance, which turns it towards larger variance. */
  private static float[][] stretched(float[][] directions, float[][] rests) {
    return Arrays.stream(directions)
        .parallel()
        .map(
            direction -> {
              var next = new float[direction.length];
              for (var rest : rests) {
                Vectors.add(next, rest, Vectors.dot(direction, rest));
              }
              return next;
            })
        .toArray(float[][]::new);
  }

  /** Orthogonalises the directions by Gram and Schmidt; a dependent one becomes zero. */
  private static void atRightAngles(float[][] directions) {
    for (int d = 0; d < directions.length; d++) {
      float length = (float) Math.sqrt(Vectors.dot(directions[d], directions[d]));
      for (int before = 0; before < d; before++) {
        Vectors.add(
            directions[d], directions[before], -Vectors.dot(directions[d], directions[before]));
      }
      float left = (float) Math.sqrt(Vectors.dot(directions[d], directions[d]));
      if (left > length * 1e-4f) {
        Vectors.unit(directions[d]);
      } else {
        Arrays.fill(directions[d], 0);
      }
    }
  }

  /**
   * @param share how much of it, from 0 (nothing is changed) to 1
   * @return of length 1
   */
  float[] even(float[] vector, float share) {
    var even = vector.clone();
    for (int d = 0; d < directions.length; d++) {
      float factor = (float) Math.sqrt(taken(rest, share) / taken(variance[d], share));
      Vectors.add(even, directions[d], (factor - 1) * Vectors.dot(directions[d], vector));
    }
    return Vectors.unit(even);
  }

  private static float taken(float variance, float share) {
    return 1 + AS_SEEN * share * (variance - 1);
  }
}
