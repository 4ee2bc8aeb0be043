package io.tenward.rating;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.GapChange;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.results.ChangeRules;
import io.tenward.results.ReleasedSurvey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two rounds. An item is compared only if it is surely the same, because an item that its
 * lead reworded keeps its id. Blocks are compared only if both asked exactly the same people, and
 * if as many answered, or at least k more or fewer; otherwise the difference would reveal what the
 * few said who answered only once.
 *
 * @param items of the earlier cycle, by question
 * @param same the ids of questions that both asked, beyond doubt
 * @param samePeople from launch groups of the earlier cycle to those of the later one
 * @param k the larger one of both
 */
record Comparison(
    Map<String, RatedItem> items,
    Set<String> same,
    FrozenSelfRating selfThen,
    Map<UUID, UUID> samePeople,
    int k) {
  static final Comparison NONE =
      new Comparison(Map.of(), Set.of(), FrozenSelfRating.WAIVED, Map.of(), 0);

  static Comparison of(
      ReleasedSurvey earlier,
      ReleasedSurvey now,
      FrozenSelfRating selfThen,
      Map<UUID, UUID> samePeople) {
    var then = earlier.results();
    return new Comparison(
        then.items().stream().collect(toMap(RatedItem::questionId, item -> item)),
        now.manifest().surelyAsksAgain(earlier.manifest()),
        selfThen,
        samePeople,
        Math.max(now.results().k(), then.k()));
  }

  /** Returns the text that was rated then, where it differs. */
  @Nullable LocalizedText textBefore(RatedItem now) {
    var then = items.get(now.questionId());
    return then == null || same.contains(now.questionId()) || then.text().equals(now.text())
        ? null
        : then.text();
  }

  /** Returns the lead's own rating in the earlier round. */
  @Nullable Integer ratingBefore(RatedItem now) {
    return same(now) == null ? null : selfThen.rating(now.questionId());
  }

  @Nullable GapChange change(RatingBlock block, RatedItem now) {
    var then = same(now);
    if (then == null) {
      return null;
    }
    var people = groups(block, now);
    return then.blocks().stream()
        .filter(before -> isTotal(before) == isTotal(block))
        .filter(before -> people.equals(today(groups(before, then))))
        .findFirst()
        .filter(before -> before.n() == block.n() || Math.abs(before.n() - block.n()) >= k)
        .map(before -> between(before, block))
        .orElse(null);
  }

  private @Nullable RatedItem same(RatedItem now) {
    return same.contains(now.questionId()) ? items.get(now.questionId()) : null;
  }

  private static GapChange between(RatingBlock before, RatingBlock now) {
    var by = now.mean().subtract(before.mean()).setScale(1);
    int n = Math.min(before.n(), now.n());
    return new GapChange(
        before.mean(),
        before.n(),
        by,
        ChangeRules.needed(n),
        ChangeRules.isClear(by, n),
        ChangeRules.agreement(before.bands(), now.bands()).orElse(null));
  }

  /** Lists the launch groups in a block. */
  private static Set<UUID> groups(RatingBlock block, RatedItem item) {
    var blocks =
        isTotal(block) ? item.blocks().stream().filter(b -> !isTotal(b)) : Stream.of(block);
    return blocks
        .flatMap(
            shown ->
                Stream.concat(
                    Stream.ofNullable(shown.launchGroupId()),
                    Stream.ofNullable(shown.merged()).flatMap(List::stream)))
        .collect(toSet());
  }

  /**
   * Maps launch groups to today's ones that asked the same people; empty when one of them has no
   * match.
   */
  private Set<UUID> today(Set<UUID> then) {
    return samePeople.keySet().containsAll(then)
        ? then.stream().map(samePeople::get).collect(toSet())
        : Set.of();
  }

  private static boolean isTotal(RatingBlock block) {
    return block.block().equals("total");
  }
}
