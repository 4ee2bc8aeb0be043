package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.platform.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** An invite in use. Which survey, invite or secret is wrong is never told apart. */
@ApplicationScoped
class InviteUse {
  private final SurveyKeys keys;
  private final Clock clock;

  InviteUse(SurveyKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What a link can still do. */
  record State(Used state, UUID launchGroupId, UUID groupId) {}

  enum Used implements Word {
    UNUSED,
    BALLOT_ISSUED,
    DECLINED
  }

  private record Found(UUID launchGroupId, UUID groupId, byte[] secretHash) {}

  /**
   * @throws ProblemException unknown-invite, closed or cancelled
   */
  State state(InviteSecret link) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              requireRunning(link.surveyId());
              var found = find(link);
              return new State(used(link.inviteId()), found.launchGroupId(), found.groupId());
            });
  }

  private Used used(UUID inviteId) {
    if (blindedHash(inviteId) != null) {
      return Used.BALLOT_ISSUED;
    }
    var declined =
        sql("select count(*) as n from decline where invite_id = :invite")
            .setParameter("invite", inviteId)
            .getSingleResult()
            .get("n", Long.class);
    return declined > 0 ? Used.DECLINED : Used.UNUSED;
  }

  /**
   * One blind signature per invite; the same message again gets the same one.
   *
   * @throws ProblemException unknown-invite, not-open, closed, cancelled, bad-blinded-message or
   *     ballot-already-issued
   */
  byte[] sign(InviteSecret link, byte[] blinded) {
    var group =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  requireOpen(link.surveyId());
                  var found = find(link);
                  requireKeys(link.surveyId());
                  keys.check(link.surveyId(), found.launchGroupId(), blinded);
                  issue(link, Hash.of(blinded));
                  return found.launchGroupId();
                });
    try {
      return keys.sign(link.surveyId(), group, blinded);
    } catch (UncheckedIOException e) {
      requireKeys(link.surveyId());
      throw e;
    }
  }

  /** They can go at any moment: by a cancellation, or lost with their folder. */
  private void requireKeys(UUID surveyId) {
    if (!keys.exists(surveyId)) {
      throw ProblemException.of(SurveyProblem.CANCELLED, "The keys of this survey are gone");
    }
  }

  private void issue(InviteSecret link, byte[] hash) {
    var issued = blindedHash(link.inviteId());
    if (issued == null) {
      change(
          """
          insert into ballot (workspace_id, invite_id, blinded_hash)
          select workspace_id, invite_id, :hash from invite where invite_id = :invite
          """,
          link.inviteId(),
          hash);
      change("delete from decline where invite_id = :invite", link.inviteId(), null);
    } else if (!Arrays.equals(issued, hash)) {
      throw alreadyIssued();
    }
  }

  /**
   * @throws ProblemException unknown-invite, not-open, closed, cancelled or ballot-already-issued
   */
  void decline(InviteSecret link, boolean declined) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              requireOpen(link.surveyId());
              find(link);
              if (blindedHash(link.inviteId()) != null) {
                throw alreadyIssued();
              }
              change(
                  declined
                      ? """
                        insert into decline (workspace_id, invite_id)
                        select workspace_id, invite_id from invite where invite_id = :invite
                        on conflict do nothing
                        """
                      : "delete from decline where invite_id = :invite",
                  link.inviteId(),
                  null);
            });
  }

  private static ProblemException alreadyIssued() {
    return ProblemException.of(
        SurveyProblem.BALLOT_ALREADY_ISSUED, "Another blinded message was signed for this link");
  }

  private Tuple requireRunning(UUID surveyId) {
    var row =
        sql("""
            select state, opens_at, closes_at from survey
            where survey_id = :survey and state <> 'draft'
            for share
            """)
            .addScalar("state", String.class)
            .addScalar("opens_at", Instant.class)
            .addScalar("closes_at", Instant.class)
            .setParameter("survey", surveyId)
            .getResultStream()
            .findFirst()
            .orElseThrow(InviteUse::unknown);
    switch (row.get("state", String.class)) {
      case "cancelled" ->
          throw ProblemException.of(SurveyProblem.CANCELLED, "Nobody has read any answer");
      case "closed" -> throw closed();
      default -> {}
    }
    return row;
  }

  /** The clock is read once the survey is held: whoever waited for a close comes too late. */
  private void requireOpen(UUID surveyId) {
    var row = requireRunning(surveyId);
    var now = clock.instant();
    var opensAt = row.get("opens_at", Instant.class);
    if (opensAt != null && now.isBefore(opensAt)) {
      throw ProblemException.of(SurveyProblem.NOT_OPEN, "It opens later");
    }
    if (!now.isBefore(row.get("closes_at", Instant.class))) {
      throw closed();
    }
  }

  private static ProblemException closed() {
    return ProblemException.of(SurveyProblem.CLOSED, "The closing time has passed");
  }

  /** Holds the invite, so that its uses come one after the other. */
  private static Found find(InviteSecret link) {
    var found =
        sql("""
            select launch_group_id, group_id, secret_hash from invite
            where invite_id = :invite and survey_id = :survey
            for update
            """)
            .addScalar("launch_group_id", UUID.class)
            .addScalar("group_id", UUID.class)
            .addScalar("secret_hash", byte[].class)
            .setParameter("invite", link.inviteId())
            .setParameter("survey", link.surveyId())
            .getResultStream()
            .findFirst()
            .map(
                row ->
                    new Found(
                        row.get("launch_group_id", UUID.class),
                        row.get("group_id", UUID.class),
                        row.get("secret_hash", byte[].class)))
            .orElseThrow(InviteUse::unknown);
    if (!MessageDigest.isEqual(found.secretHash(), link.secretHash())) {
      throw unknown();
    }
    return found;
  }

  private static ProblemException unknown() {
    return ProblemException.of(SurveyProblem.UNKNOWN_INVITE, "Survey, invite or secret is wrong");
  }

  private static byte @Nullable [] blindedHash(UUID inviteId) {
    return sql("select blinded_hash from ballot where invite_id = :invite")
        .addScalar("blinded_hash", byte[].class)
        .setParameter("invite", inviteId)
        .getResultStream()
        .findFirst()
        .map(row -> row.get("blinded_hash", byte[].class))
        .orElse(null);
  }

  private static NativeQuery<Tuple> sql(String text) {
    return Panache.getSession().createNativeQuery(text, Tuple.class);
  }

  private static void change(String text, UUID inviteId, byte @Nullable [] hash) {
    var statement =
        Panache.getSession().createNativeMutationQuery(text).setParameter("invite", inviteId);
    if (hash != null) {
      statement.setParameter("hash", hash);
    }
    statement.executeUpdate();
  }
}
