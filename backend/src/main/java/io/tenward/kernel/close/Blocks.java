package io.tenward.kernel.close;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Decides, for one question, which launch groups may be shown alone and which only together. Every
 * group that took part ends in exactly one block, so no sum or difference of blocks is smaller than
 * a block.
 *
 * <p>A group in which everyone skipped the question counts as a small one. If it were left out, it
 * would be missing from Smaller groups exactly then, and a comparison with the participants would
 * reveal what its one or two people did. Only a group in which no person took part is ignored.
 */
record Blocks(List<Block> shown) {

  /**
   * Describes a launch group's share in one question.
   *
   * @param merged Smaller groups already at launch
   * @param participants people of the group whose answer was accepted
   * @param n how many of them answered this question with a link that was theirs alone
   */
  record Share(UUID groupId, boolean merged, int participants, int n) {}

  /**
   * @param smaller Smaller groups, else a group alone
   * @param groupIds in the order of the manifest
   * @param n k or more; answers through taken links are not among them
   */
  record Block(boolean smaller, List<UUID> groupIds, int n) {}

  /**
   * @param shares the anonymous groups in the order of the manifest
   * @return groups alone in the order of the manifest, then Smaller groups; empty when nothing
   *     reaches k
   */
  static Blocks of(List<Share> shares, int k) {
    var present = shares.stream().filter(share -> share.participants() > 0).toList();
    var alone = new ArrayList<>(present.stream().filter(s -> !s.merged() && s.n() >= k).toList());
    var joined = new ArrayList<>(present);
    joined.removeAll(alone);
    while (!joined.isEmpty() && sum(joined) < k && !alone.isEmpty()) {
      // min() keeps the first of equals, which is the manifest's order.
      var smallest = alone.stream().min(Comparator.comparingInt(Share::n)).orElseThrow();
      alone.remove(smallest);
      joined.add(smallest);
    }
    var shown = new ArrayList<Block>();
    alone.forEach(share -> shown.add(new Block(false, List.of(share.groupId()), share.n())));
    if (sum(joined) >= k) {
      var groupIds = present.stream().filter(joined::contains).map(Share::groupId).toList();
      shown.add(new Block(true, groupIds, sum(joined)));
    }
    return new Blocks(List.copyOf(shown));
  }

  /** Tells whether there are blocks, and each of them has n answers or more. */
  boolean eachHas(int n) {
    return !shown.isEmpty() && shown.stream().allMatch(block -> block.n() >= n);
  }

  private static int sum(List<Share> shares) {
    return shares.stream().mapToInt(Share::n).sum();
  }
}
