package io.tenward.synthesis.meaning;

/**
 * Holds the shares of a statement in each anchor theme; empty without anchors.
 *
 * @param usual among those that nearly every tech lead hears about; sums to 1
 * @param all among all of them, of which those are the first; sums to 1
 */
public record Profile(float[] usual, float[] all) {
  public static final Profile NONE = new Profile(new float[0], new float[0]);
}
