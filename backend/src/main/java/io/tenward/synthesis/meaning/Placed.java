package io.tenward.synthesis.meaning;

/**
 * Statements in the space that they are grouped in.
 *
 * @param vectors of length 1
 * @param profiles for each statement, how much of it belongs to each anchor theme (sums to 1);
 *     without anchors empty
 */
public record Placed(float[][] vectors, float[][] profiles) {
  public int size() {
    return vectors.length;
  }
}
