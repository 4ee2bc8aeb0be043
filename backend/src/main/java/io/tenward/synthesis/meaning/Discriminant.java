package io.tenward.synthesis.meaning;

/**
 * Linear discriminant analysis: what sets themes apart, and not what their phrases differ in
 * anyway. The covariance inside themes is drawn towards a sphere, since there are more dimensions
 * than phrases in most themes (Friedman 1989, "Regularized Discriminant Analysis").
 *
 * @param weights of each theme
 * @param bias of each theme
 * @param scale standard deviation of the scores of what was learnt from
 */
record Discriminant(float[][] weights, float[] bias, float scale) {
  /** How round the covariance is taken to be: 0 as it was seen, 1 a sphere. */
  private static final double ROUNDNESS = .8;

  /**
   * @param examples vectors of one length
   * @param theme of each example; every theme has one at least
   */
  static Discriminant learn(float[][] examples, int[] theme, int themes) {
    var means = means(examples, theme, themes);
    var solved = Cholesky.of(covariance(examples, theme, means));
    var weights = new float[themes][];
    var bias = new float[themes];
    for (int t = 0; t < themes; t++) {
      weights[t] = solved.solve(means[t]);
      bias[t] = -Vectors.dot(means[t], weights[t]) / 2;
    }
    var unscaled = new Discriminant(weights, bias, 1);
    return new Discriminant(weights, bias, deviation(unscaled, examples));
  }

  /** How much a statement looks like each theme, in standard deviations. */
  double[] scores(float[] vector) {
    var scores = new double[bias.length];
    for (int t = 0; t < scores.length; t++) {
      scores[t] = (Vectors.dot(weights[t], vector) + bias[t]) / scale;
    }
    return scores;
  }

  private static float[][] means(float[][] examples, int[] theme, int themes) {
    var means = new float[themes][examples[0].length];
    var count = new int[themes];
    for (int i = 0; i < examples.length; i++) {
      Vectors.add(means[theme[i]], examples[i], 1);
      count[theme[i]]++;
    }
    for (int t = 0; t < themes; t++) {
      for (int d = 0; d < means[t].length; d++) {
        means[t][d] /= count[t];
      }
    }
    return means;
  }

  private static double[][] covariance(float[][] examples, int[] theme, float[][] means) {
    int length = examples[0].length;
    var covariance = new double[length][length];
    for (int i = 0; i < examples.length; i++) {
      var rest = examples[i].clone();
      Vectors.add(rest, means[theme[i]], -1);
      for (int a = 0; a < length; a++) {
        for (int b = 0; b <= a; b++) {
          covariance[a][b] += (double) rest[a] * rest[b] / examples.length;
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
