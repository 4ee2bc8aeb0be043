package io.tenward.synthesis.grouping;

import java.util.Arrays;

/** The nearest others of one statement. */
final class Neighbours {
  private Neighbours() {}

  /**
   * @return k indices, nearest first; of equally near ones those that stand first
   */
  static int[] of(float[] distances, int self, int k) {
    var nearest = new int[k];
    int found = 0;
    for (int j = 0; j < distances.length; j++) {
      if (j == self || (found == k && distances[j] >= distances[nearest[k - 1]])) {
        continue;
      }
      int at = found < k ? found++ : k - 1;
      for (; at > 0 && distances[nearest[at - 1]] > distances[j]; at--) {
        nearest[at] = nearest[at - 1];
      }
      nearest[at] = j;
    }
    return Arrays.copyOf(nearest, found);
  }
}
