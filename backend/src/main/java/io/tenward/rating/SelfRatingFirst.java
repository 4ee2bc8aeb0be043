package io.tenward.rating;

import io.tenward.base.IntegrationEvent;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.SelfRatingState;
import io.tenward.form.Manifest;
import io.tenward.form.event.KeysDestroyed;
import io.tenward.form.event.SurveyEvents;
import io.tenward.results.ResultsHold;
import io.tenward.survey.SelfRatings;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Holds results back until leads have rated themselves, so that they do not adjust their rating to
 * the others'.
 */
@Singleton
class SelfRatingFirst implements ResultsHold {
  @Inject Database database;
  @Inject SurveyEvents events;

  /** Either the results can be read now, or the lead is to rate themselves before. */
  void tell(@Observes KeysDestroyed survey) {
    var manifest =
        database
            .first(
                "select manifest from survey where survey_id = ?",
                row -> row.getString(1),
                survey.surveyId())
            .orElseThrow();
    events.fire(
        survey.surveyId(),
        state(survey.surveyId(), manifest) == SelfRatingState.OPEN
            ? IntegrationEvent.Type.SURVEY_SELF_RATING_NEEDED
            : IntegrationEvent.Type.SURVEY_RESULTS_READY,
        Map.of());
  }

  /** The self-rating has ended, which opens the results if they are there. */
  void tellEnded(UUID surveyId, Instant now) {
    // It is part of what the survey says of itself.
    var destroyed =
        database.first(
            """
            update survey set changed_at = ?, version = version + 1 where survey_id = ?
            returning state = 'closed' and keys_destroyed_at is not null
            """,
            row -> row.getBoolean(1),
            now,
            surveyId);
    if (destroyed.orElse(false)) {
      events.fire(surveyId, IntegrationEvent.Type.SURVEY_RESULTS_READY, Map.of());
    }
  }

  private static SelfRatingState state(UUID surveyId, String manifest) {
    return SelfRatings.of(surveyId, () -> Manifest.parse(manifest));
  }

  @Override
  public Lifted requireLifted(UUID surveyId, String manifest) {
    return switch (state(surveyId, manifest)) {
      case FINISHED -> Lifted.RATED_BEFORE;
      case WAIVED -> Lifted.WAIVED;
      case NONE -> Lifted.NOTHING_RATED;
      case OPEN ->
          throw ProblemException.of(
              RatingProblem.SELF_RATING_OPEN, "Finish or skip the self-rating to open the results");
    };
  }
}
