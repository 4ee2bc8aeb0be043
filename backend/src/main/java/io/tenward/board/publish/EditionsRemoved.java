package io.tenward.board.publish;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.base.sql.Sql;
import io.tenward.survey.core.SurveyRemoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** What respondents of a survey read goes with the survey. */
@Singleton
class EditionsRemoved {
  private final AgroalDataSource database;

  EditionsRemoved(AgroalDataSource database) {
    this.database = database;
  }

  void remove(@Observes SurveyRemoved removed) {
    try (var connection = database.getConnection()) {
      Sql.update(connection, "delete from edition_theme where survey_id = ?", removed.surveyId());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
