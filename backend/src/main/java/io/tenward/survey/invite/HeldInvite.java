package io.tenward.survey.invite;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.core.SurveyProblem;
import jakarta.persistence.Tuple;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * An invite whose secret was shown, and its running survey. Which of survey, invite and secret is
 * wrong is never told apart.
 *
 * @param opensAt null when it opened with its launch
 * @param settled whether a close has been tried, whatever the clock says
 */
record HeldInvite(
    UUID inviteId,
    UUID launchGroupId,
    UUID groupId,
    @Nullable Instant opensAt,
    Instant closesAt,
    boolean settled) {

  /** To look, without a trace in any row: mail scanners open links. */
  static HeldInvite toRead(InviteSecret link) {
    return of(link, "", "");
  }

  /**
   * To use. Whoever closes the survey waits for us or we for them, and the uses of one invite come
   * one after the other.
   */
  static HeldInvite toUse(InviteSecret link, Instant now) {
    // Whoever comes too late is told so at once, and does not wait for a close with a connection.
    if (!now.isBefore(runningSurvey(link.surveyId(), "").get("closes_at", Instant.class))) {
      return of(link, "", "");
    }
    return of(link, "for share", "for update");
  }

  /**
   * @throws ProblemException unknown-invite, closed or cancelled
   */
  private static HeldInvite of(InviteSecret link, String surveyLock, String inviteLock) {
    var survey = runningSurvey(link.surveyId(), surveyLock);
    var invite =
        sql("""
            select launch_group_id, group_id, secret_hash from invite
            where invite_id = :invite and survey_id = :survey
            """
                + inviteLock)
            .addScalar("launch_group_id", UUID.class)
            .addScalar("group_id", UUID.class)
            .addScalar("secret_hash", byte[].class)
            .setParameter("invite", link.inviteId())
            .setParameter("survey", link.surveyId())
            .getResultStream()
            .findFirst()
            .orElseThrow(HeldInvite::unknown);
    if (!MessageDigest.isEqual(invite.get("secret_hash", byte[].class), link.secretHash())) {
      throw unknown();
    }
    return new HeldInvite(
        link.inviteId(),
        invite.get("launch_group_id", UUID.class),
        invite.get("group_id", UUID.class),
        survey.get("opens_at", Instant.class),
        survey.get("closes_at", Instant.class),
        survey.get("settled", Boolean.class));
  }

  private static Tuple runningSurvey(UUID surveyId, String lock) {
    var survey =
        sql("""
            select state, settled, opens_at, closes_at from survey
            where survey_id = :survey and state <> 'draft'
            """
                + lock)
            .addScalar("state", String.class)
            .addScalar("settled", Boolean.class)
            .addScalar("opens_at", Instant.class)
            .addScalar("closes_at", Instant.class)
            .setParameter("survey", surveyId)
            .getResultStream()
            .findFirst()
            .orElseThrow(HeldInvite::unknown);
    return switch (survey.get("state", String.class)) {
      case "cancelled" ->
          throw ProblemException.of(SurveyProblem.CANCELLED, "The survey was cancelled");
      case "closed" -> throw closed();
      default -> survey;
    };
  }

  private static ProblemException closed() {
    return ProblemException.of(SurveyProblem.CLOSED, "The closing time has passed");
  }

  private static ProblemException unknown() {
    return ProblemException.of(
        SurveyProblem.UNKNOWN_INVITE, "The survey, the invite or the secret is wrong");
  }

  /**
   * @param now read once the survey is held, so that whoever waited for a close comes too late
   * @throws ProblemException not-open or closed
   */
  void requireOpen(Instant now) {
    if (opensAt != null && now.isBefore(opensAt)) {
      throw ProblemException.of(SurveyProblem.NOT_OPEN, "The form opens later");
    }
    if (settled || !now.isBefore(closesAt)) {
      throw closed();
    }
  }

  /** SHA-256 of the message that was signed for it. */
  byte @Nullable [] blindedHash() {
    return sql("select blinded_hash from ballot where invite_id = :invite")
        .addScalar("blinded_hash", byte[].class)
        .setParameter("invite", inviteId)
        .getResultStream()
        .findFirst()
        .map(row -> row.get("blinded_hash", byte[].class))
        .orElse(null);
  }

  boolean declined() {
    return sql("select invite_id from decline where invite_id = :invite")
        .addScalar("invite_id", UUID.class)
        .setParameter("invite", inviteId)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** Its one ballot; whoever had declined has thought again. */
  void issue(byte[] blindedHash) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into ballot (workspace_id, invite_id, blinded_hash)
            select workspace_id, invite_id, :hash from invite where invite_id = :invite
            """)
        .setParameter("hash", blindedHash)
        .setParameter("invite", inviteId)
        .executeUpdate();
    takeBackDecline();
  }

  void decline() {
    change(
        """
        insert into decline (workspace_id, invite_id)
        select workspace_id, invite_id from invite where invite_id = :invite
        on conflict do nothing
        """);
  }

  void takeBackDecline() {
    change("delete from decline where invite_id = :invite");
  }

  private void change(String sql) {
    Panache.getSession()
        .createNativeMutationQuery(sql)
        .setParameter("invite", inviteId)
        .executeUpdate();
  }

  private static NativeQuery<Tuple> sql(String text) {
    return Panache.getSession().createNativeQuery(text, Tuple.class);
  }
}
