package io.tenward.synthesis.meaning;

/**
 * On which side a statement is, of a subject on which people want opposite things.
 *
 * @param subject its place among the {@link OppositeWishes}, or -1
 * @param sure how likely it is about that, from 0 to 1
 * @param side below 0 for the one, above for the other; in standard deviations
 */
public record Stance(int subject, float sure, float side) {
  public static final Stance NONE = new Stance(-1, 0, 0);
}
