package io.tenward.synthesis.meaning;

import java.util.Arrays;
import java.util.Set;

/**
 * In how many statements a run of letters stands. Kept are eight bytes for each run of each
 * statement and not the runs, which take ten times as much: a hash of 62 bits, which no two of a
 * few million are likely to share.
 */
final class InStatements {
  private final long[] hashes;
  private int size;

  /**
   * @param most runs of all statements together
   */
  InStatements(int most) {
    hashes = new long[most];
  }

  void add(Set<String> runs) {
    for (var run : runs) {
      hashes[size++] = hash(run);
    }
  }

  /** To be called when all are added, and before anything is asked. */
  void sort() {
    Arrays.sort(hashes, 0, size);
  }

  int count(String run) {
    long hash = hash(run);
    return below(hash + 1) - below(hash);
  }

  private int below(long hash) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (hashes[middle] < hash) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static long hash(String run) {
    long hash = run.length();
    for (int i = 0; i < run.length(); i++) {
      hash = (hash + run.charAt(i)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return hash >>> 2;
  }
}
