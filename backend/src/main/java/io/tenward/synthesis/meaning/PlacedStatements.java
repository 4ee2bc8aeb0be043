package io.tenward.synthesis.meaning;

/**
 * Holds statements in the space in which they are grouped.
 *
 * @param vectors of length 1
 * @param profiles of each statement
 * @param familiar how much like what the anchors are about these are as a whole, from 0 to 1
 */
public record PlacedStatements(float[][] vectors, Profile[] profiles, float familiar) {
  public int size() {
    return vectors.length;
  }
}
