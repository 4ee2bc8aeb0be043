package io.tenward.synthesis.meaning;

/**
 * How near the themes are to each other, so that a statement between two of them is near both: a
 * profile of "flaky tests" is not as far from one of "testing" as from one of "salary".
 *
 * @param lower of the matrix of what each two have in common (the square of their cosine where the
 *     spread inside themes is even), as the product of a triangle and its mirror image
 */
record ThemeSimilarity(float[][] lower) {
  /** Themes that are alike to the last digit leave nothing to divide by. */
  private static final double RIDGE = 1e-6;

  /**
   * @param told how the themes of these are told apart
   */
  static ThemeSimilarity of(LabelledVectors examples, Discriminant told) {
    var means = examples.means();
    int n = means.length;
    var common = new double[n][n];
    for (int t = 0; t < n; t++) {
      for (int u = 0; u <= t; u++) {
        common[t][u] = Vectors.dot(means[t], told.weights()[u]);
      }
    }
    var kinship = new double[n][n];
    for (int t = 0; t < n; t++) {
      for (int u = 0; u < t; u++) {
        double lengths = common[t][t] * common[u][u];
        kinship[t][u] = lengths > 0 ? common[t][u] * common[t][u] / lengths : 0;
      }
      kinship[t][t] = 1 + RIDGE;
    }
    return new ThemeSimilarity(Cholesky.of(kinship).lowerHalf());
  }

  /**
   * @return whose dot products are what two profiles have in common, kin included
   */
  float[] of(float[] profile) {
    var seen = new float[profile.length];
    for (int t = 0; t < profile.length; t++) {
      for (int u = 0; u <= t; u++) {
        seen[u] += profile[t] * lower[t][u];
      }
    }
    return seen;
  }
}
