package io.tenward.survey.audience;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block beside one or more of another survey. */
record BlockPair(Block one, Block other) {
  /**
   * @param doubtful how many of them may not have answered themselves, or may be somebody else
   */
  record Block(Set<Integer> people, int doubtful, @Nullable Integer n) {
    boolean sharesWith(Block other) {
      return people.stream().anyMatch(other.people::contains);
    }

    Block and(Block other) {
      var both = new HashSet<>(people);
      both.addAll(other.people);
      return new Block(
          both, doubtful + other.doubtful, n == null || other.n == null ? null : n + other.n);
    }
  }

  boolean ofSamePeople() {
    return doubtful() == 0 && one.people.equals(other.people);
  }

  private int doubtful() {
    return one.doubtful + other.doubtful;
  }

  /**
   * Whether the difference may hold the answers of 1 to k-1 people. Those who are asked in both
   * answered both or none, as many of them as the numbers allow.
   */
  boolean tells(int k) {
    if (one.n == null || other.n == null) {
      return true;
    }
    int difference = Math.abs(one.n - other.n);
    if (difference > 0 && difference < k) {
      return true;
    }
    int both = (int) one.people.stream().filter(other.people::contains).count();
    int most = Math.min(both + doubtful(), Math.min(one.n, other.n));
    int least = Math.max(0, Math.max(least(one, both), least(other, both)));
    for (int answeredBoth = most; answeredBoth >= least; answeredBoth--) {
      int answeredOne = one.n + other.n - 2 * answeredBoth;
      if (answeredOne >= k) {
        return false;
      }
      if (answeredOne > 0) {
        return true;
      }
    }
    return false;
  }

  /** So many of its answers cannot be of those who are asked here only. */
  private int least(Block block, int both) {
    return Objects.requireNonNull(block.n) - (block.people.size() - both) - doubtful();
  }
}
