package io.tenward.kernel.invite;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.Hash;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.InviteState;
import io.tenward.contract.LinkUse;
import io.tenward.form.SurveyProblem;
import io.tenward.kernel.keys.SurveyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Uses invites. */
@ApplicationScoped
class InviteUse {
  @Inject Database database;
  @Inject SurveyKeys keys;
  @Inject Clock clock;

  /**
   * @throws ProblemException unknown-invite, closed or cancelled
   */
  InviteState state(InviteSecret link) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var invite = HeldInvite.toRead(database, link);
              return new InviteState(used(invite), invite.launchGroupId(), invite.groupId());
            });
  }

  private LinkUse used(HeldInvite invite) {
    if (invite.blindedHash(database).isPresent()) {
      return LinkUse.BALLOT_ISSUED;
    }
    return invite.declined(database) ? LinkUse.DECLINED : LinkUse.UNUSED;
  }

  /**
   * One blind signature per invite; the same message again gets the same one.
   *
   * @throws ProblemException unknown-invite, not-open, closed, cancelled, bad-blinded-message or
   *     ballot-already-issued
   */
  byte[] sign(InviteSecret link, byte[] blinded) {
    // The signature comes after the transaction, because it takes longer than the statements.
    var groupId =
        QuarkusTransaction.requiringNew()
            .call(() -> issue(HeldInvite.toUse(database, link, clock.instant()), link, blinded));
    try {
      return keys.sign(link.surveyId(), groupId, blinded);
    } catch (UncheckedIOException e) {
      requireKeys(link.surveyId());
      throw e;
    }
  }

  private UUID issue(HeldInvite invite, InviteSecret link, byte[] blinded) {
    invite.requireOpen(clock.instant());
    requireKeys(link.surveyId());
    // First of all: a message that cannot be signed must not use the link up.
    keys.check(link.surveyId(), invite.launchGroupId(), blinded);
    var hash = Hash.of(blinded);
    var issued = invite.blindedHash(database);
    if (issued.isEmpty()) {
      invite.issue(database, hash);
    } else if (!MessageDigest.isEqual(issued.get(), hash)) {
      throw alreadyIssued();
    }
    return invite.launchGroupId();
  }

  /** They may only be out of sight, so nobody is to give up; a cancellation is found on the row. */
  private void requireKeys(UUID surveyId) {
    if (!keys.exists(surveyId)) {
      throw ProblemException.of(
              PlatformProblem.UNAVAILABLE, "The keys of this survey are not available")
          .retryAfter(Duration.ofSeconds(10));
    }
  }

  /**
   * @throws ProblemException unknown-invite, not-open, closed, cancelled or ballot-already-issued
   */
  void decline(InviteSecret link, boolean declined) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var invite = HeldInvite.toUse(database, link, clock.instant());
              invite.requireOpen(clock.instant());
              if (invite.blindedHash(database).isPresent()) {
                throw alreadyIssued();
              }
              if (declined) {
                invite.decline(database);
              } else {
                invite.takeBackDecline(database);
              }
            });
  }

  private static ProblemException alreadyIssued() {
    return ProblemException.of(
        SurveyProblem.BALLOT_ALREADY_ISSUED,
        "A different blinded message has already been signed for this link");
  }
}
