package io.tenward.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenward.base.json.Json;
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
public record GoalStart(
    UUID surveyId, String title, Instant closedAt, @Nullable Integer self, List<Block> blocks) {

  /**
   * @param block total, group or smaller
   */
  public record Block(
      String block, @Nullable String kind, @Nullable String name, int n, BigDecimal mean) {}

  /** As it is kept with its goal. */
  public static @Nullable GoalStart read(@Nullable String json) {
    try {
      return json == null ? null : Json.MAPPER.readValue(json, GoalStart.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored start of the goal cannot be read", e);
    }
  }

  static GoalStart of(RatedItems.Rated rated) {
    return new GoalStart(
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
  GoalStart ownRatingOnly() {
    return new GoalStart(surveyId, title, closedAt, self, List.of());
  }
}
