package io.tenward.synthesis.meaning;

/** Says how the vectors of all tokens become one, which has to match the model's training. */
public enum Pooling {
  /** Their mean. */
  MEAN,
  /** The vector of the first token is used. */
  FIRST;

  float[] of(float[][] tokens) {
    if (this == FIRST) {
      return tokens[0].clone();
    }
    var sum = new float[tokens[0].length];
    for (var token : tokens) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += token[i];
      }
    }
    return sum; // of any length: it is scaled to 1 afterwards
  }
}
