package io.tenward.synthesis.meaning;

/** How one vector comes of the vectors of all tokens: as the model was trained. */
public enum Pooling {
  /** Their mean. */
  MEAN,
  /** That of the mark of the beginning. */
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
