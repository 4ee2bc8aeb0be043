package io.tenward.survey;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;

/**
 * Who of two surveys is in which of their blocks, as a graph. Its vertices are the blocks of both
 * and "not asked"; each person is an edge between the block they are in here and the one there. Any
 * union of blocks here beside any union there is a cut, whose edges are the people by whom the two
 * unions differ; so the smallest cut is the smallest difference, of however many blocks.
 *
 * <p>A block of one is somebody whose answer is known. It hangs on one edge, so a smallest cut
 * takes it along with the block at its other end, where it is taken out of the sum, or does without
 * it; to take it alone, or with itself, would tell nothing new and counts as no difference.
 */
final class Overlap {
  private static final int NOT_ASKED = 0;

  private final int ours;
  private final int[][] people;

  /**
   * @param ours disjoint sets of numbered people
   * @param theirs the same for the other survey
   */
  Overlap(List<BitSet> ours, List<BitSet> theirs) {
    this.ours = ours.size();
    people = new int[1 + ours.size() + theirs.size()][1 + ours.size() + theirs.size()];
    int most = Math.max(length(ours), length(theirs));
    for (int person = 0; person < most; person++) {
      int here = block(ours, person, 1);
      int there = block(theirs, person, 1 + this.ours);
      if (here != there) {
        people[here][there]++;
        people[there][here]++;
      }
    }
  }

  private static int length(List<BitSet> blocks) {
    return blocks.stream().mapToInt(BitSet::length).max().orElse(0);
  }

  private static int block(List<BitSet> blocks, int person, int first) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).get(person)) {
        return first + i;
      }
    }
    return NOT_ASKED;
  }

  /** Whether a union of blocks here differs from one there by 1 to k - 1 people. */
  boolean differsByFewerThan(int k) {
    for (int here = 1; here <= ours; here++) {
      for (int there = ours + 1; there < people.length; there++) {
        if (people[here][there] > 0 && differs(here, there, k)) {
          return true;
        }
      }
    }
    return false;
  }

  /** With these two blocks, which have people in common, on the same side of the cut. */
  private boolean differs(int here, int there, int k) {
    var connected = reach(here, people);
    if (connected.get(NOT_ASKED)) {
      return !separatedBy(here, there, NOT_ASKED, k);
    }
    // The same people are in all of these blocks together: no cut of them has no edge.
    return connected.stream()
        .filter(block -> block != here && block != there)
        .anyMatch(block -> !separatedBy(here, there, block, k));
  }

  /** Whether k edge-disjoint paths lead from two vertices to a third (Ford and Fulkerson). */
  private boolean separatedBy(int here, int there, int target, int k) {
    var left = new int[people.length][];
    for (int i = 0; i < left.length; i++) {
      left[i] = people[i].clone();
    }
    left[here][there] = left[there][here] = k;
    for (int path = 0; path < k; path++) {
      if (!push(here, target, left)) {
        return false;
      }
    }
    return true;
  }

  private static boolean push(int from, int to, int[][] left) {
    var before = new int[left.length];
    if (!search(from, left, before).get(to)) {
      return false;
    }
    for (int at = to; at != from; at = before[at]) {
      left[before[at]][at]--;
      left[at][before[at]]++;
    }
    return true;
  }

  private static BitSet reach(int from, int[][] left) {
    return search(from, left, new int[left.length]);
  }

  private static BitSet search(int from, int[][] left, int[] before) {
    var found = new BitSet();
    var next = new ArrayDeque<Integer>();
    found.set(from);
    next.add(from);
    while (!next.isEmpty()) {
      int at = next.remove();
      for (int to = 0; to < left.length; to++) {
        if (left[at][to] > 0 && !found.get(to)) {
          found.set(to);
          before[to] = at;
          next.add(to);
        }
      }
    }
    return found;
  }
}
