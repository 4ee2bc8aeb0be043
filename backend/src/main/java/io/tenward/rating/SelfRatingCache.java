package io.tenward.rating;

import io.tenward.base.LruCache;
import io.tenward.base.sql.Database;
import io.tenward.survey.core.SurveyRemoved;
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
}
