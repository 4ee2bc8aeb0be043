package io.tenward.synthesis.meaning;

/**
 * Factorises a positive definite matrix into a triangle and its mirror image, to solve equations
 * with it (Golub and Van Loan, "Matrix Computations", 4.2).
 *
 * @param lower the triangle
 */
record Cholesky(double[][] lower) {
  /**
   * @param matrix of which only the lower half is read; is used up
   */
  static Cholesky of(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        // Where all examples are alike there is nothing to tell apart, and nothing to divide by.
        matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
      }
    }
    return new Cholesky(matrix);
  }

  /** Returns the lower triangle alone, because the upper one is empty. */
  float[][] lowerHalf() {
    var half = new float[lower.length][];
    for (int i = 0; i < half.length; i++) {
      half[i] = new float[i + 1];
      for (int j = 0; j <= i; j++) {
        half[i][j] = (float) lower[i][j];
      }
    }
    return half;
  }

  float[] solve(float[] right) {
    int n = lower.length;
    var x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < n; k++) {
        sum -= lower[k][i] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    var solution = new float[n];
    for (int i = 0; i < n; i++) {
      solution[i] = (float) x[i];
    }
    return solution;
  }
}
