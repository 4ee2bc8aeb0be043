package io.tenward.results;

import io.tenward.answer.FrozenForms;
import io.tenward.base.LruCache;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.results.ReleaseState.Ready;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.SurveyRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Results that were read lately. A release is written once and never again, and what was open once
 * stays open, so that what was read once stays true; whose it is must be asked each time.
 */
@ApplicationScoped
public class ReleasedResults {
  /** Each up to a few megabytes, where thousands wrote comments. */
  private static final int KEPT = 16;

  private final LruCache<UUID, ReleasedSurvey> latest = new LruCache<>(KEPT);
  private final ResultsHold hold;

  ReleasedResults(ResultsHold hold) {
    this.hold = hold;
  }

  /**
   * For what is made of results elsewhere: never more than {@link Results} hold.
   *
   * @throws ProblemException not-found unless the caller asked, results-not-ready before the
   *     release, self-rating-open
   */
  public ReleasedSurvey ofOwn(Connection connection, Caller caller, UUID surveyId)
      throws SQLException {
    return ofMember(connection, caller.memberId(), caller.workspaceId(), surveyId);
  }

  /**
   * The same for work in the background, on behalf of a member.
   *
   * @throws ProblemException as above
   */
  public ReleasedSurvey ofMember(
      Connection connection, UUID memberId, UUID workspaceId, UUID surveyId) throws SQLException {
    var survey = ReleaseState.ofMember(connection, memberId, workspaceId, surveyId);
    return read(connection, survey, survey.requireReady());
  }

  /**
   * @throws ProblemException self-rating-open
   */
  public Results of(Connection connection, ReleaseState survey, Ready ready) throws SQLException {
    return read(connection, survey, ready).results();
  }

  public ReleasedSurvey read(Connection connection, ReleaseState survey, Ready ready)
      throws SQLException {
    var kept = latest.get(survey.surveyId());
    if (kept.isPresent()) {
      return kept.get();
    }
    var text = FrozenForms.text(connection, survey.surveyId()).orElseThrow();
    var lifted = hold.requireLifted(connection, survey.surveyId(), text);
    var manifest = Manifest.parse(text);
    var results = new ResultsReader(connection, survey, ready, lifted, manifest).read();
    var read = ReleasedSurvey.of(results, manifest);
    latest.put(survey.surveyId(), read);
    return read;
  }

  /**
   * @throws ProblemException results-not-ready before the release, self-rating-open
   */
  public void requireOpen(Connection connection, ReleaseState survey) throws SQLException {
    survey.requireReady();
    if (latest.get(survey.surveyId()).isEmpty()) {
      var text = FrozenForms.text(connection, survey.surveyId()).orElseThrow();
      hold.requireLifted(connection, survey.surveyId(), text);
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyRemoved removed) {
    latest.remove(removed.surveyId());
  }
}
