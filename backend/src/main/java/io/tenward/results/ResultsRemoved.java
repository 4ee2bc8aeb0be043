package io.tenward.results;

import io.tenward.base.sql.Database;
import io.tenward.form.SurveyRemoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Results go with their survey; nothing here refers to it, so nothing does that by itself. */
@Singleton
class ResultsRemoved {
  private static final List<String> TABLES =
      List.of(
          "answer",
          "receipt",
          "released_participation",
          "released_rating",
          "released_inexact",
          "released_outcome",
          "comment",
          "comment_mark",
          "advice_step",
          "named_answer");

  @Inject Database database;

  void remove(@Observes SurveyRemoved removed) {
    for (var table : TABLES) {
      database.update("delete from " + table + " where survey_id = ?", removed.surveyId());
    }
  }
}
