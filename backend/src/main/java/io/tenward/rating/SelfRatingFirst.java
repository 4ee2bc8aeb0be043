package io.tenward.rating;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.results.ResultsHold;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Leads rate themselves before they read how others do, so that nobody adjusts their own. */
@Singleton
class SelfRatingFirst implements ResultsHold {
  private final Database database;

  SelfRatingFirst(Database database) {
    this.database = database;
  }

  @Override
  public Lifted requireLifted(UUID surveyId, String manifest) {
    var state =
        database
            .first(
                "select state from self_rating where survey_id = ?",
                row -> row.getString(1),
                surveyId)
            .orElse(SelfRating.State.OPEN.word());
    if (state.equals(SelfRating.State.FINISHED.word())) {
      return Lifted.RATED_BEFORE;
    }
    if (state.equals(SelfRating.State.WAIVED.word())) {
      return Lifted.WAIVED;
    }
    if (RatedSurvey.items(manifest).isEmpty()) {
      return Lifted.NOTHING_RATED;
    }
    throw ProblemException.of(
        RatingProblem.SELF_RATING_OPEN, "Finish the self-rating, or waive it, to open the results");
  }
}
