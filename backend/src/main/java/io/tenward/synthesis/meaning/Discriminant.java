package io.tenward.synthesis.meaning;

/**
 * Applies linear discriminant analysis: it weighs what distinguishes themes, and not what phrases
 * within a theme differ in. The covariance inside themes is drawn towards a sphere, because most
 * themes have fewer phrases than there are dimensions (Friedman 1989, "Regularized Discriminant
 * Analysis").
 *
 * @param weights of each theme
 * @param bias of each theme
 * @param scale standard deviation of the scores of what was learnt from
 */
record Discriminant(float[][] weights, float[] bias, float scale) {
  /**
   * The covariance is drawn towards a sphere by this share: 0 leaves it as measured, 1 makes it a
   * sphere.
   */
  private static final double ROUNDNESS = .8;

  static Discriminant learn(LabelledVectors examples) {
    var means = examples.means();
    var solved = Cholesky.of(covariance(examples));
    var weights = new float[means.length][];
    var bias = new float[means.length];
    for (int t = 0; t < means.length; t++) {
      weights[t] = solved.solve(means[t]);
      bias[t] = -Vectors.dot(means[t], weights[t]) / 2;
    }
    var unscaled = new Discriminant(weights, bias, 1);
    return new Discriminant(weights, bias, deviation(unscaled, examples.vectors()));
  }

  /** Scores how similar a statement is to each theme, in standard deviations. */
  double[] scores(float[] vector) {
    var scores = new double[bias.length];
    for (int t = 0; t < scores.length; t++) {
      scores[t] = score(t, vector);
    }
    return scores;
  }

  double score(int theme, float[] vector) {
    return (Vectors.dot(weights[theme], vector) + bias[theme]) / scale;
  }

  private static double[][] covariance(LabelledVectors examples) {
    var rests = examples.rests();
    int length = examples.length();
    var covariance = new double[length][length];
    for (var rest : rests) {
      for (int a = 0; a < length; a++) {
        for (int b = 0; b <= a; b++) {
          covariance[a][b] += (double) rest[a] * rest[b] / rests.length;
        }
      }
    }
    double trace = 0;
    for (int a = 0; a < length; a++) {
      trace += covariance[a][a];
    }
    for (int a = 0; a < length; a++) {
      for (int b = 0; b <= a; b++) {
        covariance[a][b] *= 1 - ROUNDNESS;
      }
      covariance[a][a] += ROUNDNESS * trace / length;
    }
    return covariance;
  }

  private static float deviation(Discriminant learnt, float[][] examples) {
    double sum = 0;
    double squares = 0;
    for (var example : examples) {
      for (double score : learnt.scores(example)) {
        sum += score;
        squares += score * score;
      }
    }
    double n = (double) examples.length * learnt.bias.length;
    double deviation = Math.sqrt(squares / n - sum / n * sum / n);
    return deviation > 0 ? (float) deviation : 1;
  }
}
