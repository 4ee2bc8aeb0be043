package io.tenward.results;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.base.sql.Sql;
import io.tenward.survey.core.SurveyRemoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
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
          "comment",
          "comment_mark",
          "advice_step",
          "named_answer");

  private final AgroalDataSource database;

  ResultsRemoved(AgroalDataSource database) {
    this.database = database;
  }

  void remove(@Observes SurveyRemoved removed) {
    try (var connection = database.getConnection()) {
      for (var table : TABLES) {
        Sql.update(connection, "delete from " + table + " where survey_id = ?", removed.surveyId());
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
