package io.tenward.agreement;

import io.tenward.survey.Votes.Vote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes the latest version of a lead's agreement for other rooms.
 *
 * @param empty it has no clause
 * @param voteCloses while people vote on it
 * @param voted the vote has ended and can be read, or people are asked by name
 */
public record LatestAgreement(
    UUID id,
    int number,
    boolean empty,
    @Nullable Instant voteCloses,
    boolean voted,
    @Nullable LocalDate agreedOn) {

  public static Optional<LatestAgreement> of(UUID memberId) {
    return Agreement.ofMember(memberId).stream().findFirst().map(LatestAgreement::of);
  }

  private static LatestAgreement of(Agreement latest) {
    var vote = latest.vote();
    return new LatestAgreement(
        latest.agreementId,
        latest.number,
        latest.stored().isEmpty(),
        vote.filter(Vote::runs).map(Vote::closesAt).orElse(null),
        latest.askedByNameAt != null
            || vote.filter(Vote::isProposed).filter(Vote::resultsReady).isPresent(),
        latest.agreedOn);
  }

  /** Tells whether this version was never put to a vote. */
  public boolean isDraft() {
    return agreedOn == null && voteCloses == null && !voted;
  }

  /** Its vote has ended, and the lead has neither agreed nor answered. */
  public boolean isVoted() {
    return agreedOn == null && voteCloses == null && voted;
  }
}
