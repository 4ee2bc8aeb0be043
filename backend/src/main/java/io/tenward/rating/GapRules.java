package io.tenward.rating;

import io.tenward.contract.Disagreement;
import io.tenward.contract.GapBlock;
import io.tenward.contract.GapLabel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides when two views of an item count as different, exactly, in tenths of a point. */
final class GapRules {
  /** From this distance on, a lead and a released average differ, or two groups do. */
  static final BigDecimal APART = BigDecimal.valueOf(2);

  /**
   * Subtracts the lead's rating from the others' average, with one decimal; negative where the lead
   * is higher.
   */
  static BigDecimal distance(int self, BigDecimal mean) {
    return mean.subtract(BigDecimal.valueOf(self)).setScale(1);
  }

  /** Tells whether the block is that of everyone together. */
  static boolean isTotal(GapBlock block) {
    return block.block().equals("total");
  }

  /** Says how one block stands to the lead. */
  static GapLabel label(BigDecimal distance) {
    if (distance.compareTo(APART.negate()) <= 0) {
      return GapLabel.BLIND_SPOT;
    }
    return distance.compareTo(APART) >= 0 ? GapLabel.HIDDEN_STRENGTH : GapLabel.ALIGNED;
  }

  /**
   * Says how an item stands. Without a rating of the lead only the blocks can be told apart.
   *
   * @param distance to everyone
   */
  static @Nullable GapLabel label(
      @Nullable BigDecimal distance, @Nullable Disagreement disagreement) {
    var own = distance == null ? null : label(distance);
    boolean near = own == null || own == GapLabel.ALIGNED;
    return near && disagreement != null ? GapLabel.GROUPS_DISAGREE : own;
  }

  /** Finds the two shown blocks that are furthest apart, if they are far enough. */
  static Optional<Disagreement> disagreement(List<GapBlock> blocks) {
    var shown = blocks.stream().filter(block -> !isTotal(block)).toList();
    var highest = shown.stream().max(Comparator.comparing(GapBlock::mean));
    var lowest = shown.stream().min(Comparator.comparing(GapBlock::mean));
    if (highest.isEmpty() || lowest.isEmpty()) {
      return Optional.empty();
    }
    var by = highest.get().mean().subtract(lowest.get().mean());
    return by.compareTo(APART) < 0
        ? Optional.empty()
        : Optional.of(new Disagreement(highest.get().key(), lowest.get().key(), by.setScale(1)));
  }
}
