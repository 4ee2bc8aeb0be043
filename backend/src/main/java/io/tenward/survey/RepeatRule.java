package io.tenward.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
      List<Set<UUID>> blocks,
      @Nullable Instant launchedAt,
      @Nullable Instant releasedAt) {

    /** What may be shown of it: its blocks, and their total; never fewer than k people. */
    Stream<Set<UUID>> shown() {
      var total = new HashSet<UUID>();
      blocks.forEach(total::addAll);
      return Stream.concat(blocks.stream(), Stream.of(total)).filter(people -> people.size() >= k);
    }

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

  private static boolean differByFew(Round planned, Round other) {
    var k = Math.max(planned.k(), other.k());
    return planned
        .shown()
        .anyMatch(
            ours ->
                other
                    .shown()
                    .mapToInt(theirs -> difference(ours, theirs))
                    .anyMatch(people -> people > 0 && people < k));
  }

  private static int difference(Set<UUID> a, Set<UUID> b) {
    var common = a.stream().filter(b::contains).count();
    return (int) (a.size() + b.size() - 2 * common);
  }
}
