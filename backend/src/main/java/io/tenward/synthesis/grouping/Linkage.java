package io.tenward.synthesis.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Average linkage by a chain of nearest neighbours (Murtagh 1983): each step goes to the nearest
 * group until two are nearest to each other. Time and memory O(n^2).
 */
final class Linkage {
  private final float[][] distances;
  private final int[] size;
  private final int[] chain;
  private int length;

  /** Who has not been merged into another, in order. */
  private final int[] alive;

  private int living;

  private Linkage(float[][] distances) {
    this.distances = distances;
    int n = distances.length;
    size = new int[n];
    chain = new int[n + 1];
    alive = new int[n];
    living = n;
    for (int i = 0; i < n; i++) {
      size[i] = 1;
      alive[i] = i;
    }
  }

  /**
   * @param distances is used up
   * @return n - 1 merges, lowest first
   */
  static List<Merge> of(float[][] distances) {
    var linkage = new Linkage(distances);
    var merges = new ArrayList<Merge>();
    while (linkage.living > 1) {
      merges.add(linkage.next());
    }
    // Stable: a merge inside another was found before it, and is never higher.
    merges.sort(Comparator.comparingDouble(Merge::height));
    return List.copyOf(merges);
  }

  private Merge next() {
    if (length == 0) {
      chain[length++] = alive[0];
    }
    while (true) {
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(last, before);
      if (nearest == before) {
        length -= 2;
        return merge(Math.min(last, before), Math.max(last, before));
      }
      chain[length++] = nearest;
    }
  }

  /** Of equally near ones the one that the chain came from, or it would go in circles. */
  private int nearest(int group, int before) {
    var row = distances[group];
    int nearest = before;
    float least = before < 0 ? Float.POSITIVE_INFINITY : row[before];
    for (int at = 0; at < living; at++) {
      int other = alive[at];
      if (row[other] < least && other != group) {
        least = row[other];
        nearest = other;
      }
    }
    return nearest;
  }

  private Merge merge(int a, int b) {
    float height = distances[a][b];
    float shareOfA = (float) size[a] / (size[a] + size[b]);
    int kept = 0;
    for (int at = 0; at < living; at++) {
      int other = alive[at];
      if (other == b) {
        continue;
      }
      alive[kept++] = other;
      if (other != a) {
        float mean = distances[b][other] + shareOfA * (distances[a][other] - distances[b][other]);
        // Rounding must not bring two groups nearer than what was merged before.
        mean = Math.max(mean, Math.min(distances[a][other], distances[b][other]));
        distances[a][other] = mean;
        distances[other][a] = mean;
      }
    }
    living = kept;
    size[a] += size[b];
    return new Merge(a, b, height);
  }
}
