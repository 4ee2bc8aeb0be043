package io.tenward.synthesis;

import java.util.List;

/**
 * Groups that may pull in opposite directions: a proposal, which only the lead can confirm.
 *
 * @param one statements of some groups
 * @param other statements of other groups
 */
public record FoundTension(List<Integer> one, List<Integer> other) {
  /** Whether two of both sides stand against each other in this one already. */
  boolean has(List<Integer> some, List<Integer> others) {
    return holds(one, some) && holds(other, others) || holds(one, others) && holds(other, some);
  }

  private static boolean holds(List<Integer> side, List<Integer> some) {
    return some.stream().anyMatch(side::contains);
  }
}
