package io.tenward.rating;

import io.tenward.base.problem.ProblemException;
import io.tenward.results.ResultsHold;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Leads rate themselves before they read how others do, so that nobody adjusts their own. */
@Singleton
class SelfRatingFirst implements ResultsHold {
  @Override
  public Lifted requireLifted(Connection connection, UUID surveyId, String manifest)
      throws SQLException {
    try (var query =
        connection.prepareStatement("select state from self_rating where survey_id = ?")) {
      query.setObject(1, surveyId);
      try (var row = query.executeQuery()) {
        var state = row.next() ? row.getString(1) : SelfRating.State.OPEN.word();
        if (state.equals(SelfRating.State.FINISHED.word())) {
          return Lifted.RATED_BEFORE;
        }
        if (state.equals(SelfRating.State.WAIVED.word())) {
          return Lifted.WAIVED;
        }
      }
    }
    if (RatedSurvey.items(manifest).isEmpty()) {
      return Lifted.NOTHING_RATED;
    }
    throw ProblemException.of(
        RatingProblem.SELF_RATING_OPEN, "Finish the self-rating, or waive it, to open the results");
  }
}
