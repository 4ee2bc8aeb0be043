package io.tenward.survey.audience;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block beside one or more of another survey. */
record BlockPair(Block one, Block other) {
  /**
   * @param certain who answers for themselves if at all
   * @param doubtful whose answer may be known, or somebody else's
   * @param named how many of these answer by name in one of the surveys
   */
  record Block(Set<Integer> certain, List<Integer> doubtful, int named, @Nullable Integer n) {
    boolean sharesWith(Block other) {
      return certain.stream().anyMatch(other.certain::contains)
          || doubtful.stream().anyMatch(other.doubtful::contains);
    }

    Block and(Block other) {
      var both = new HashSet<>(certain);
      both.addAll(other.certain);
      var unsure = new ArrayList<>(doubtful);
      unsure.addAll(other.doubtful);
      return new Block(
          both, unsure, named + other.named, n == null || other.n == null ? null : n + other.n);
    }

    /** Without the answers by name, it may hold those of fewer than k people. */
    boolean tells(int k) {
      return named > 0 && (n == null || n - named < k);
    }
  }

  boolean ofSamePeople() {
    return one.doubtful.isEmpty() && other.doubtful.isEmpty() && one.certain.equals(other.certain);
  }

  /**
   * Whether the difference may hold the answers of 1 to k-1 people that nobody knows. Those who are
   * asked in both answered both or none, as many of them as the numbers allow; whoever is doubtful
   * may have answered either, and their answer may be known.
   */
  boolean tells(int k) {
    if (one.n == null || other.n == null) {
      return true;
    }
    int difference = Math.abs(one.n - other.n);
    if (difference > 0 && difference < k) {
      return true;
    }
    for (int mine = 0; mine <= one.doubtful.size(); mine++) {
      for (int theirs = 0; theirs <= other.doubtful.size(); theirs++) {
        if (tells(one.n - mine, other.n - theirs, mine + theirs > 0, k)) {
          return true;
        }
      }
    }
    return false;
  }

  /** With so many answers of those who are certain. */
  private boolean tells(int ofOne, int ofOther, boolean doubtful, int k) {
    int both = (int) one.certain.stream().filter(other.certain::contains).count();
    int most = Math.min(both, Math.min(ofOne, ofOther));
    int least =
        Math.max(0, both + Math.max(ofOne - one.certain.size(), ofOther - other.certain.size()));
    int apart = ofOne + ofOther - 2 * most;
    return apart > 0 || doubtful ? most >= least && apart < k : most > least;
  }
}
