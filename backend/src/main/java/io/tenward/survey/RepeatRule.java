package io.tenward.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two surveys with an item in common and nearly the same people would show by their difference what
 * the few said who are in one only (anonymity.md, "Repeats").
 */
final class RepeatRule {
  static final Duration WAIT = Duration.ofDays(60);

  private RepeatRule() {}

  /**
   * A survey with its anonymous people, block by block.
   *
   * @param releasedAt null while it runs
   * @param items ids of its rated items
   */
  record Round(
      String title,
      int k,
      Set<String> items,
      List<Set<Who>> blocks,
      @Nullable Instant launchedAt,
      @Nullable Instant releasedAt) {

    boolean shares(Round other) {
      return items.stream().anyMatch(other.items::contains);
    }
  }

  /** The newest survey that forbids this one; it runs, or was released less than 60 days ago. */
  static Optional<Round> conflict(Round planned, Collection<Round> others, Instant now) {
    return others.stream()
        .filter(other -> other.releasedAt() == null || other.releasedAt().plus(WAIT).isAfter(now))
        .filter(other -> other.shares(planned) && differByFew(planned, other))
        .max(Comparator.comparing(Round::launchedAt));
  }

  /** The last released survey with an item in common; respondents are told of it. */
  static Optional<EarlierSurvey> earlier(Round planned, Collection<Round> others) {
    return others.stream()
        .filter(other -> other.releasedAt() != null && other.shares(planned))
        .max(Comparator.comparing(Round::releasedAt))
        .map(other -> new EarlierSurvey(other.title(), other.releasedAt()));
  }

  /**
   * Every union of blocks counts, not only each block and the total: at close, blocks that stay
   * below k join one another item by item.
   */
  private static boolean differByFew(Round planned, Round other) {
    var crowd =
        new Crowd(
            Stream.of(planned, other)
                .flatMap(r -> r.blocks().stream())
                .flatMap(Set::stream)
                .toList());
    var k = Math.max(planned.k(), other.k());
    var theirs = shown(crowd.of(other.blocks()), other.k());
    return shown(crowd.of(planned.blocks()), planned.k()).stream()
        .anyMatch(ours -> theirs.stream().anyMatch(set -> differByFew(ours, set, k)));
  }

  private static boolean differByFew(BitSet ours, BitSet theirs, int k) {
    var difference = (BitSet) ours.clone();
    difference.xor(theirs);
    return !difference.isEmpty() && difference.cardinality() < k;
  }

  /** What may be shown: never fewer than k people. */
  private static List<BitSet> shown(List<BitSet> blocks, int k) {
    return unions(blocks).stream().filter(people -> people.cardinality() >= k).toList();
  }

  /** All of them up to eight blocks; of more, each block, each pair and the total. */
  private static Set<BitSet> unions(List<BitSet> blocks) {
    var unions = new LinkedHashSet<BitSet>();
    if (blocks.size() <= 8) {
      for (int chosen = 1; chosen < 1 << blocks.size(); chosen++) {
        unions.add(union(blocks, BitSet.valueOf(new long[] {chosen})));
      }
      return unions;
    }
    for (int one = 0; one < blocks.size(); one++) {
      for (int other = one; other < blocks.size(); other++) {
        var chosen = new BitSet();
        chosen.set(one);
        chosen.set(other);
        unions.add(union(blocks, chosen));
      }
    }
    var all = new BitSet();
    all.set(0, blocks.size());
    unions.add(union(blocks, all));
    return unions;
  }

  private static BitSet union(List<BitSet> blocks, BitSet chosen) {
    var union = new BitSet();
    chosen.stream().forEach(block -> union.or(blocks.get(block)));
    return union;
  }
}
