package io.tenward.rating;

import io.tenward.base.LruCache;
import io.tenward.base.sql.Database;
import io.tenward.form.SurveyReceived;
import io.tenward.form.SurveyRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Self-ratings that were read lately. Of a survey whose results are open they never change. */
@ApplicationScoped
public class SelfRatingCache {
  private static final int KEPT = 64;

  private final LruCache<UUID, FrozenSelfRating> latest = new LruCache<>(KEPT);
  @Inject Database database;

  /**
   * Reads through the cache. Call it only after checking that the results are open to the caller.
   */
  FrozenSelfRating of(UUID surveyId) {
    var kept = latest.get(surveyId);
    if (kept.isPresent()) {
      return kept.get();
    }
    var read = FrozenSelfRating.of(database, surveyId);
    latest.put(surveyId, read);
    return read;
  }

  /**
   * Reads the rating of one item, null where the lead cannot say or waived it, only after the same.
   */
  public @Nullable Integer rating(UUID surveyId, String questionId) {
    return of(surveyId).rating(questionId);
  }

  /**
   * Reads what the lead wrote is missing to a 10, null where they wrote nothing, only after the
   * same.
   */
  public @Nullable String whyNot(UUID surveyId, String questionId) {
    var words = of(surveyId).items().get(questionId);
    return words == null ? null : words.whyNot();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyRemoved removed) {
    latest.remove(removed.surveyId());
  }

  /** The results are not about whoever receives them, who has nothing to rate before. */
  void waive(@Observes SurveyReceived received) {
    database.update(
        """
        insert into self_rating (survey_id, workspace_id, state, changed_at, ended_at)
        select survey_id, workspace_id, 'waived', received_at, received_at from survey
        where survey_id = ?
        on conflict (survey_id) do update set state = 'waived', items = '[]',
          changed_at = excluded.changed_at, ended_at = excluded.ended_at,
          version = self_rating.version + 1
        """,
        received.surveyId());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyReceived received) {
    latest.remove(received.surveyId());
  }
}
