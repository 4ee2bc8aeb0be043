package io.tenward.growth.thread;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.contract.Start;
import io.tenward.contract.StartBlock;
import io.tenward.rating.item.RatedItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what the lead could read of an item on the day a goal began; it never changes. */
public final class GoalStart {
  private GoalStart() {}

  /** Reads the start as its goal keeps it. */
  public static @Nullable Start read(@Nullable String json) {
    return json == null ? null : Json.read(json, new TypeReference<>() {});
  }

  public static Start of(RatedItems.Rated rated) {
    var blocks =
        rated.blocks().stream()
            .map(
                block ->
                    new StartBlock(
                        block.block().equals("block") ? "group" : block.block(),
                        block.kind(),
                        block.name(),
                        block.n(),
                        block.mean()))
            .toList();
    return new Start(
        rated.surveyId(), rated.title(), rated.closedAt(), rated.self(), rated.whyNot(), blocks);
  }

  /** Keeps the lead's own rating alone, for people who may not read the survey. */
  public static Start ownRatingOnly(Start start) {
    return new Start(
        start.surveyId(), start.title(), start.closedAt(), start.self(), null, List.of());
  }
}
