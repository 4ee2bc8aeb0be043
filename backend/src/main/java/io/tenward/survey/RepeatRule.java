package io.tenward.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two surveys with an item in common and nearly the same people would show by their difference what
 * the few said who are in one only (docs/adr/0010).
 */
final class RepeatRule {
  static final Duration WAIT = Duration.ofDays(60);

  private RepeatRule() {}

  /**
   * A survey with its anonymous people, block by block.
   *
   * @param releasedAt null unless it was
   * @param cancelledAt of one that had been tried to close, whose figures may be known
   * @param items what its rated items are known by
   */
  record Round(
      String title,
      int k,
      Set<String> items,
      List<Set<Who>> blocks,
      @Nullable Instant launchedAt,
      @Nullable Instant releasedAt,
      @Nullable Instant cancelledAt) {

    /** Since when its figures may be known; null while it runs. */
    @Nullable Instant over() {
      return releasedAt == null ? cancelledAt : releasedAt;
    }

    boolean shares(Round other) {
      return items.stream().anyMatch(other.items::contains);
    }

    /** A launch leaves a block below k only where it is the only one, and then nothing is shown. */
    boolean mayBeShown() {
      return blocks.stream().anyMatch(block -> block.size() >= k);
    }
  }

  /** The newest survey that forbids this one; it runs, or was over less than 60 days ago. */
  static Optional<Round> conflict(Round planned, Collection<Round> others, Instant now) {
    return others.stream()
        .filter(other -> other.over() == null || other.over().plus(WAIT).isAfter(now))
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
    if (!planned.mayBeShown() || !other.mayBeShown()) {
      return false;
    }
    return Stream.of(
            Crowd.surely(planned.blocks(), other.blocks()),
            Crowd.perhaps(planned.blocks(), other.blocks()))
        .anyMatch(crowd -> differByFew(planned, other, crowd));
  }

  private static boolean differByFew(Round planned, Round other, Crowd crowd) {
    return new Overlap(
            planned.blocks().stream().map(crowd::ofOurs).toList(),
            other.blocks().stream().map(crowd::ofTheirs).toList())
        .differsByFewerThan(Math.max(planned.k(), other.k()));
  }
}
