package io.tenward.response;

import io.tenward.response.Blocks.Block;
import io.tenward.response.Release.Kind;
import io.tenward.response.Release.Rating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What may be shown. This is the only code that decides it; it runs once, at close.
 *
 * @param k the smallest number of answers that is shown
 * @param labels whether respondents were told that a comment may carry its group
 */
record ReleaseRules(int k, boolean labels) {

  /**
   * What one anonymous launch group gave to one item.
   *
   * @param merged Smaller groups already at launch
   * @param participants people of the group whose answer was accepted
   */
  record ItemShare(UUID groupId, boolean merged, int participants, Ratings ratings) {
    Blocks.Share counted() {
      return new Blocks.Share(groupId, merged, participants, ratings.n());
    }
  }

  Blocks blocks(List<ItemShare> shares) {
    return Blocks.of(shares.stream().map(ItemShare::counted).toList(), k);
  }

  /**
   * @param shares in the order of the manifest
   * @return the total, then its blocks; empty when nothing reaches k
   */
  List<Rating> ratings(String questionId, List<ItemShare> shares) {
    var blocks = blocks(shares);
    if (blocks.shown().isEmpty()) {
      return List.of();
    }
    var byGroup = new HashMap<UUID, Ratings>();
    shares.forEach(share -> byGroup.put(share.groupId(), share.ratings()));
    boolean histogram = blocks.eachHas(2 * k);
    var parts = new ArrayList<Ratings>();
    var shown = new ArrayList<Rating>();
    for (var block : blocks.shown()) {
      var ratings = Ratings.sum(block.groupIds().stream().map(byGroup::get).toList());
      parts.add(ratings);
      shown.add(rating(questionId, block, ratings, histogram));
    }
    // Of the shown blocks, so that subtracting them from it leaves nothing.
    shown.addFirst(rating(questionId, Kind.TOTAL, List.of(), Ratings.sum(parts), histogram));
    return List.copyOf(shown);
  }

  private static Rating rating(String id, Block block, Ratings ratings, boolean histogram) {
    return rating(
        id, block.smaller() ? Kind.SMALLER : Kind.BLOCK, block.groupIds(), ratings, histogram);
  }

  private static Rating rating(
      String questionId, Kind kind, List<UUID> groupIds, Ratings ratings, boolean histogram) {
    return new Rating(
        questionId,
        kind,
        kind == Kind.BLOCK ? groupIds.getFirst() : null,
        kind == Kind.SMALLER ? groupIds : List.of(),
        ratings.n(),
        ratings.mean(),
        ratings.between(1, 4),
        ratings.between(5, 7),
        ratings.between(8, Ratings.MAX),
        histogram ? ratings.histogram() : null);
  }

  /** Whether comments are shown at all. */
  boolean releasesComments(int anonymousAnswers) {
    return anonymousAnswers >= k;
  }

  /**
   * Which label a comment of each group carries. A comment from Smaller groups carries none: it
   * could be the only one of its group.
   *
   * @param counts every count that the label must not narrow below 2k: of the comments in this
   *     field, and of the ratings of its item
   * @return empty when there are no labels on this question
   */
  Map<UUID, UUID> labels(Blocks... counts) {
    if (!labels || !Stream.of(counts).allMatch(blocks -> blocks.eachHas(2 * k))) {
      return Map.of();
    }
    var labels = new HashMap<UUID, UUID>();
    counts[0].shown().stream()
        .filter(block -> block.groupIds().size() == 1)
        .forEach(block -> labels.put(block.groupIds().getFirst(), block.groupIds().getFirst()));
    return labels;
  }
}
