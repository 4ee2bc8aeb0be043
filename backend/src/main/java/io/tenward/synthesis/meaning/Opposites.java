package io.tenward.synthesis.meaning;

import java.util.Arrays;

/**
 * Tells what of the {@link OppositeWishes} a statement is about, and which of both it wants. Models
 * see the first well and the second badly: of wishes that were not learnt, the subject of six in
 * seven and the side of two in three (ADR 0055).
 *
 * @param subjects tells them apart
 * @param sides tells the wishes apart: those of the first subject, the one and the other, and so on
 */
record Opposites(Discriminant subjects, Discriminant sides) {
  static final Opposites NONE = new Opposites(Discriminant.NONE, Discriminant.NONE);

  /** Two wishes about one subject differ in less than two subjects do. */
  private static final double ROUNDNESS_OF_SIDES = .5;

  private static final double TEMPERATURE = .5;

  /**
   * @param bySide of each side, as {@link #sides} counts them
   */
  static Opposites learn(Examples bySide) {
    var subject = Arrays.stream(bySide.theme()).map(side -> side / 2).toArray();
    return new Opposites(
        Discriminant.learn(new Examples(bySide.vectors(), subject, bySide.themes() / 2)),
        Discriminant.learn(bySide, ROUNDNESS_OF_SIDES));
  }

  int size() {
    return subjects.bias().length;
  }

  Stance of(float[] vector) {
    if (size() == 0) {
      return Stance.NONE;
    }
    var shares = Placing.softmax(subjects.scores(vector), TEMPERATURE);
    int most = 0;
    for (int s = 1; s < shares.length; s++) {
      most = shares[s] > shares[most] ? s : most;
    }
    double one = sides.score(2 * most, vector);
    double other = sides.score(2 * most + 1, vector);
    return new Stance(most, shares[most], (float) (other - one));
  }
}
