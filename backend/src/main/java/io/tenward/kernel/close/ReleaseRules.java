package io.tenward.kernel.close;

import io.tenward.contract.VoteOutcome;
import io.tenward.kernel.close.Release.Kind;
import io.tenward.kernel.close.Release.Rating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides what may be shown. No other code does; it runs once, at the close.
 *
 * @param k the smallest number of answers that is shown
 * @param labels whether respondents were told that a comment may carry its group
 */
record ReleaseRules(int k, boolean labels) {

  /**
   * Holds what one anonymous launch group answered to one item.
   *
   * @param merged Smaller groups already at launch
   * @param participants people of the group whose answer was accepted
   * @param taken ballots of the group through links that were unused when they were taken
   */
  record ItemShare(UUID groupId, boolean merged, int participants, Ratings ratings, int taken) {
    Blocks.Share counted() {
      return new Blocks.Share(groupId, merged, participants, certain(ratings.n(), taken));
    }
  }

  /**
   * Returns how many of a group's answers count. Which of them came through a link that others had
   * access to is unknown, so as many are left out as there are such ballots. The result is negative
   * where some of those skipped the question, and the other groups of a block make up for it.
   * Cutting it at zero would tell a lead who knows what they skipped whether a small group skipped
   * it, too.
   */
  static int certain(int answers, int taken) {
    return answers - taken;
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
    boolean histogram = blocks.eachHas(2 * k);
    var all = new ArrayList<ItemShare>();
    var shown = new ArrayList<Rating>();
    for (var block : blocks.shown()) {
      var kind = block.smaller() ? Kind.SMALLER : Kind.BLOCK;
      var inBlock = shares.stream().filter(s -> block.groupIds().contains(s.groupId())).toList();
      all.addAll(inBlock);
      shown.add(rating(questionId, kind, block.groupIds(), inBlock, histogram));
    }
    // Of the shown blocks, so that subtracting them from it leaves nothing.
    shown.addFirst(rating(questionId, Kind.TOTAL, List.of(), all, histogram));
    return List.copyOf(shown);
  }

  /**
   * Says of a vote without figures whether anyone objects, if all have voted.
   *
   * @param shares of everybody
   */
  Optional<VoteOutcome> outcome(List<ItemShare> shares, int invited) {
    var ratings = Ratings.sum(shares.stream().map(ItemShare::ratings).toList());
    return ratings.n() == invited && invited >= k
        ? Optional.of(
            ratings.between(1, 4) == 0 ? VoteOutcome.NO_OBJECTIONS : VoteOutcome.OBJECTIONS)
        : Optional.empty();
  }

  /**
   * Counts, for all groups together, answers through links that others had access to. How many of
   * one group answered here is not shown.
   */
  private static int taken(Ratings ratings, List<ItemShare> shares) {
    return Math.min(ratings.n(), shares.stream().mapToInt(ItemShare::taken).sum());
  }

  private static Rating rating(
      String questionId,
      Kind kind,
      List<UUID> groupIds,
      List<ItemShare> shares,
      boolean histogram) {
    var ratings = Ratings.sum(shares.stream().map(ItemShare::ratings).toList());
    return new Rating(
        questionId,
        kind,
        kind == Kind.BLOCK ? groupIds.getFirst() : null,
        kind == Kind.SMALLER ? groupIds : List.of(),
        ratings.n(),
        taken(ratings, shares),
        ratings.mean(),
        ratings.between(1, 4),
        ratings.between(5, 7),
        ratings.between(8, Ratings.MAX),
        histogram ? ratings.histogram() : null);
  }

  /**
   * Tells whether comments are shown at all.
   *
   * @param anonymousAnswers without those through taken links
   */
  boolean releasesComments(int anonymousAnswers) {
    return anonymousAnswers >= k;
  }

  /**
   * Chooses the label of each group's comments. A comment from Smaller groups carries none, because
   * it could be the only one of its group.
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
