package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ReceivedSurvey;
import io.tenward.form.AnswerProblem;
import io.tenward.form.SurveyProblem;
import io.tenward.survey.reader.TokenReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how far a survey is on the way to its results. */
public record ReleaseState(
    UUID surveyId,
    String state,
    String title,
    int k,
    String zone,
    boolean launched,
    @Nullable Instant closedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant keysDestroyedAt,
    int counted,
    int rejected,
    @Nullable ReceivedSurvey received) {

  private static final String SELECT =
      """
      select survey_id, state, title, k, zone, manifest is not null as launched, closed_at,
        released_at, keys_destroyed_at, answered_count, rejected_count, received_from, received_at
      from survey where survey_id = ?
      """;

  /**
   * @throws ProblemException not-found unless the caller asked, reader-not-told
   */
  public static ReleaseState ofOwn(Database database, Caller caller, UUID surveyId) {
    var own = ofMember(database, caller.memberId(), caller.workspaceId(), surveyId);
    if (own.launched()) {
      TokenReaders.require(database, caller, List.of(surveyId));
    }
    return own;
  }

  /**
   * @throws ProblemException not-found unless this member asked
   */
  static ReleaseState ofMember(Database database, UUID memberId, UUID workspaceId, UUID surveyId) {
    return one(
        database.list(
            SELECT + " and lead_id = ? and workspace_id = ?",
            ReleaseState::read,
            surveyId,
            memberId,
            workspaceId));
  }

  /**
   * Reads the state for respondents.
   *
   * @throws ProblemException not-found before its launch
   */
  public static ReleaseState ofLaunched(Database database, UUID surveyId) {
    return one(database.list(SELECT + " and manifest is not null", ReleaseState::read, surveyId));
  }

  private static ReleaseState one(List<ReleaseState> found) {
    if (found.isEmpty()) {
      throw ProblemException.notFound("There is no such survey");
    }
    return found.getFirst();
  }

  private static ReleaseState read(ResultSet row) throws SQLException {
    return new ReleaseState(
        row.getObject("survey_id", UUID.class),
        row.getString("state"),
        row.getString("title"),
        row.getInt("k"),
        row.getString("zone"),
        row.getBoolean("launched"),
        Database.instantOrNull(row, "closed_at"),
        Database.instantOrNull(row, "released_at"),
        Database.instantOrNull(row, "keys_destroyed_at"),
        row.getInt("answered_count"),
        row.getInt("rejected_count"),
        received(row.getString("received_from"), Database.instantOrNull(row, "received_at")));
  }

  private static @Nullable ReceivedSurvey received(@Nullable String from, @Nullable Instant at) {
    return from == null || at == null ? null : new ReceivedSurvey(from, at);
  }

  /** The release, once every key is confirmed gone. */
  record Ready(Instant closedAt, Instant keysDestroyedAt) {}

  /**
   * @throws ProblemException results-not-ready before
   */
  public Ready requireReady() {
    if (!launched || closedAt == null || releasedAt == null || keysDestroyedAt == null) {
      throw ProblemException.of(
          AnswerProblem.RESULTS_NOT_READY,
          "The survey has not closed yet, or its keys have not been destroyed yet");
    }
    return new Ready(closedAt, keysDestroyedAt);
  }

  /**
   * @throws ProblemException cancelled
   */
  public void requireNotCancelled() {
    if (state.equals("cancelled")) {
      throw ProblemException.of(SurveyProblem.CANCELLED, "The survey was cancelled");
    }
  }
}
