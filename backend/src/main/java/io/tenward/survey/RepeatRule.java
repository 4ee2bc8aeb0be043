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
   * A survey with its people.
   *
   * @param blocks the anonymous ones
   * @param named who answers under their name
   * @param releasedAt null unless it was
   * @param cancelledAt of one that had been tried to close, whose figures may be known
   * @param items what its rated items are known by
   */
  record Round(
      String title,
      int k,
      Set<String> items,
      List<Set<Who>> blocks,
      Set<Who> named,
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

    /**
     * Of whom figures may be known. A launch leaves a block below k only where it is the only one,
     * and then nothing of it is shown; a named answer is shown whole.
     */
    List<Set<Who>> shown() {
      return Stream.concat(
              blocks.stream().filter(block -> block.size() >= k), named.stream().map(Set::of))
          .toList();
    }
  }

  /** The newest survey that forbids this one; it runs, or was over less than 60 days ago. */
  static Optional<Round> conflict(Round planned, Collection<Round> others, Instant now) {
    return others.stream()
        .filter(other -> other.over() == null || other.over().plus(WAIT).isAfter(now))
        .filter(other -> other.shares(planned) && differByFew(planned, other))
        .max(Comparator.comparing(Round::launchedAt));
  }

  /**
   * The newest survey with an item in common that runs, or else the one that was over last;
   * respondents are told of it. Of one that runs as well, as not everybody may have its link.
   */
  static Optional<EarlierSurvey> earlier(Round planned, Collection<Round> others) {
    return others.stream()
        .filter(other -> other.shares(planned))
        .max(
            Comparator.comparing(Round::over, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Round::launchedAt))
        .map(other -> new EarlierSurvey(other.title(), other.over()));
  }

  /**
   * Every union of blocks counts, not only each block and the total: at close, blocks that stay
   * below k join one another item by item. Whoever is named is a block of one, for what they
   * answered by name can be taken out of a sum that holds them in the other survey.
   */
  private static boolean differByFew(Round planned, Round other) {
    var ours = planned.shown();
    var theirs = other.shown();
    return Stream.of(Crowd.surely(ours, theirs), Crowd.perhaps(ours, theirs))
        .map(
            crowd ->
                new Overlap(
                    ours.stream().map(crowd::ofOurs).toList(),
                    theirs.stream().map(crowd::ofTheirs).toList()))
        .anyMatch(overlap -> overlap.differsByFewerThan(Math.max(planned.k(), other.k())));
  }
}
