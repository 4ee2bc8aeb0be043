package io.tenward.rating;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tenward.answer.ChangeRules;
import io.tenward.contract.GapChange;
import io.tenward.rating.Gaps.Block;
import io.tenward.rating.Gaps.Item;
import io.tenward.results.Results;
import io.tenward.survey.core.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two cycles side by side. An item is compared only where it says the same, for one that its lead
 * reworded keeps its id, or where a release reworded a shipped one. Blocks are compared only where
 * both asked exactly the same people, and where as many answered, or at least k more or fewer: else
 * the difference would show what the few said who answered only once.
 *
 * @param k the larger one of both
 * @param samePeople from launch groups of the earlier cycle to those of the later one
 */
record Comparison(Results earlier, FrozenSelfRating selfThen, Map<UUID, UUID> samePeople, int k) {
  List<Item> of(List<Item> items) {
    var then = earlier.items().stream().collect(toMap(Results.Item::questionId, item -> item));
    return items.stream().map(item -> of(item, then.get(item.questionId()))).toList();
  }

  private Item of(Item now, Results.@Nullable Item then) {
    if (then == null) {
      return now;
    }
    if (!Template.askTheSame(now.questionId(), now.text(), then.text())) {
      return now.reworded(then.text());
    }
    var words = selfThen.items().get(now.questionId());
    var blocks = now.blocks().stream().map(b -> b.with(change(b, now, then))).toList();
    return now.with(blocks, words == null ? null : words.rating());
  }

  private @Nullable GapChange change(Block block, Item now, Results.Item then) {
    var people = peopleOf(block, now);
    return then.blocks().stream()
        .filter(before -> before.block().equals("total") == block.isTotal())
        .filter(before -> people.equals(now(before, then)))
        .findFirst()
        .filter(before -> before.n() == block.n() || Math.abs(before.n() - block.n()) >= k)
        .map(before -> between(before, block))
        .orElse(null);
  }

  private static GapChange between(Results.Block before, Block now) {
    var by = now.mean().subtract(before.mean()).setScale(1);
    int n = Math.min(before.n(), now.n());
    return new GapChange(
        before.mean(), before.n(), by, ChangeRules.needed(n), ChangeRules.isClear(by, n));
  }

  private static Set<UUID> peopleOf(Block block, Item item) {
    return block.isTotal()
        ? item.blocks().stream()
            .filter(shown -> !shown.isTotal())
            .flatMap(shown -> groups(shown.launchGroupId(), shown.merged()))
            .collect(toSet())
        : groups(block.launchGroupId(), block.merged()).collect(toSet());
  }

  /** The launch groups of today that asked the same people; empty when one of them has none. */
  private Set<UUID> now(Results.Block block, Results.Item item) {
    var then =
        (block.block().equals("total")
                ? item.blocks().stream()
                    .filter(shown -> !shown.block().equals("total"))
                    .flatMap(shown -> groups(shown.launchGroupId(), shown.merged()))
                : groups(block.launchGroupId(), block.merged()))
            .toList();
    return samePeople.keySet().containsAll(then)
        ? then.stream().map(samePeople::get).collect(toSet())
        : Set.of();
  }

  private static Stream<UUID> groups(@Nullable UUID one, List<UUID> merged) {
    return Stream.concat(Stream.ofNullable(one), merged.stream());
  }
}
