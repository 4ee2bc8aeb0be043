package io.tenward.results;

import io.tenward.base.LruCache;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.form.Manifest;
import io.tenward.form.SurveyReceived;
import io.tenward.form.SurveyRemoved;
import io.tenward.kernel.close.FrozenForms;
import io.tenward.results.StoredNamedAnswers.NamedAnswersErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Caches the results read last. A release is written once, until another lead receives it, and open
 * results stay open, so the cache is not stale; the owner has to be checked each time.
 */
@ApplicationScoped
public class ResultsCache {
  /** Results of thousands of people take a few megabytes. */
  private static final int KEPT = 16;

  private final LruCache<UUID, ReleasedSurvey> latest = new LruCache<>(KEPT);
  @Inject Database database;
  @Inject FrozenForms frozenForms;
  @Inject ResultsHold hold;
  @Inject ResultsOut out;

  /**
   * Reads results for other features, which may show no more than the results themselves.
   *
   * @throws ProblemException not-found unless the caller asked, results-not-ready before the
   *     release, self-rating-open, reader-not-told
   */
  public ReleasedSurvey ofOwn(Caller caller, UUID surveyId) {
    var survey = ReleaseState.ofOwn(database, caller, surveyId);
    var read = read(survey);
    var withNames =
        caller.token().map(token -> Scope.RESULTS_NAMED.isIn(token.scopes())).orElse(true);
    return withNames
        ? read
        : new ReleasedSurvey(out.withoutNamed(read.results()), read.manifest(), read.words());
  }

  /**
   * Reads results for background work, on behalf of a member.
   *
   * @throws ProblemException as above, but for reader-not-told
   */
  public ReleasedSurvey ofMember(UUID memberId, UUID workspaceId, UUID surveyId) {
    var survey = ReleaseState.ofMember(database, memberId, workspaceId, surveyId);
    return read(survey);
  }

  /**
   * @throws ProblemException results-not-ready before the release, self-rating-open
   */
  public ReleasedSurvey read(ReleaseState survey) {
    survey.requireReady();
    var kept = latest.get(survey.surveyId());
    if (kept.isPresent()) {
      return kept.get();
    }
    var text = frozenForms.text(survey.surveyId()).orElseThrow();
    var lifted = hold.requireLifted(survey.surveyId(), text);
    var read = new ResultsReader(database, survey, lifted, Manifest.parse(text)).read();
    latest.put(survey.surveyId(), read);
    return read;
  }

  /**
   * @throws ProblemException as above
   */
  public void requireOpen(Caller caller, UUID surveyId) {
    ReleaseState.ofOwn(database, caller, surveyId).requireReady();
    if (latest.get(surveyId).isEmpty()) {
      hold.requireLifted(surveyId, frozenForms.text(surveyId).orElseThrow());
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyRemoved removed) {
    latest.remove(removed.surveyId());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamedAnswersErased erased) {
    latest.remove(erased.ofSurvey());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyReceived received) {
    latest.remove(received.surveyId());
  }
}
