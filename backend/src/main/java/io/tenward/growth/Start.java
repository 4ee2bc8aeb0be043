package io.tenward.growth;

import io.tenward.rating.item.RatedItems;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal began, in the shape of the contract: what the lead could read of an item on that
 * day. It is never written again.
 *
 * @param title of the survey
 * @param self the own rating
 * @param blocks everybody first
 */
record Start(
    UUID surveyId, String title, Instant closedAt, @Nullable Integer self, List<Block> blocks) {

  /**
   * @param block total, group or smaller
   */
  record Block(
      String block, @Nullable String kind, @Nullable String name, int n, BigDecimal mean) {}

  static Start of(RatedItems.Rated rated) {
    return new Start(
        rated.surveyId(),
        rated.title(),
        rated.closedAt(),
        rated.self(),
        rated.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.block().equals("block") ? "group" : block.block(),
                        block.kind(),
                        block.name(),
                        block.n(),
                        block.mean()))
            .toList());
  }

  /** As somebody reads it who is no named reader of the survey. */
  Start ownRatingOnly() {
    return new Start(surveyId, title, closedAt, self, List.of());
  }
}
