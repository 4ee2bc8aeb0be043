package io.tenward.kernel.invite;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.form.SurveyProblem;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds an invite whose secret was shown, and its running survey. The response never tells which of
 * survey, invite and secret was wrong.
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

  private record RunningSurvey(
      String state, boolean settled, @Nullable Instant opensAt, Instant closesAt) {}

  /** Leaves no trace in any row: mail scanners open links. */
  static HeldInvite toRead(Database database, InviteSecret link) {
    return of(database, link, "", "");
  }

  /**
   * Holds it. Whoever closes the survey waits for us or we for them, and the uses of one invite
   * come one after the other.
   */
  static HeldInvite toUse(Database database, InviteSecret link, Instant now) {
    // Whoever comes too late is told so at once, and does not wait for a close with a connection.
    if (!now.isBefore(runningSurvey(database, link.surveyId(), "").closesAt())) {
      return of(database, link, "", "");
    }
    return of(database, link, "for share", "for update");
  }

  /**
   * @throws ProblemException unknown-invite, closed or cancelled
   */
  private static HeldInvite of(
      Database database, InviteSecret link, String surveyLock, String inviteLock) {
    var survey = runningSurvey(database, link.surveyId(), surveyLock);
    return database
        .first(
            """
            select launch_group_id, group_id, secret_hash from invite
            where invite_id = ? and survey_id = ?
            """
                + inviteLock,
            row ->
                MessageDigest.isEqual(row.getBytes("secret_hash"), link.secretHash())
                    ? Optional.of(
                        new HeldInvite(
                            link.inviteId(),
                            row.getObject("launch_group_id", UUID.class),
                            row.getObject("group_id", UUID.class),
                            survey.opensAt,
                            survey.closesAt,
                            survey.settled))
                    : Optional.<HeldInvite>empty(),
            link.inviteId(),
            link.surveyId())
        .flatMap(Function.identity())
        .orElseThrow(HeldInvite::unknown);
  }

  private static RunningSurvey runningSurvey(Database database, UUID surveyId, String lock) {
    var survey =
        database
            .first(
                """
                select state, settled, opens_at, closes_at from survey
                where survey_id = ? and state <> 'draft'
                """
                    + lock,
                row ->
                    new RunningSurvey(
                        row.getString("state"),
                        row.getBoolean("settled"),
                        Database.instantOrNull(row, "opens_at"),
                        Database.instant(row, "closes_at")),
                surveyId)
            .orElseThrow(HeldInvite::unknown);
    return switch (survey.state) {
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

  /** Returns the SHA-256 of the message that was signed for the invite. */
  Optional<byte[]> blindedHash(Database database) {
    return database.first(
        "select blinded_hash from ballot where invite_id = ?", row -> row.getBytes(1), inviteId);
  }

  boolean declined(Database database) {
    return !database.ids("select invite_id from decline where invite_id = ?", inviteId).isEmpty();
  }

  /** Stores the invite's one ballot, and removes a decline. */
  void issue(Database database, byte[] blindedHash) {
    database.update(
        """
        insert into ballot (workspace_id, invite_id, blinded_hash)
        select workspace_id, invite_id, ? from invite where invite_id = ?
        """,
        blindedHash,
        inviteId);
    takeBackDecline(database);
  }

  void decline(Database database) {
    database.update(
        """
        insert into decline (workspace_id, invite_id)
        select workspace_id, invite_id from invite where invite_id = ?
        on conflict do nothing
        """,
        inviteId);
  }

  void takeBackDecline(Database database) {
    database.update("delete from decline where invite_id = ?", inviteId);
  }
}
