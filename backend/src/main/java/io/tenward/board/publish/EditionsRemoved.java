package io.tenward.board.publish;

import io.tenward.base.sql.Database;
import io.tenward.survey.core.SurveyRemoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Removes what respondents of a survey read together with the survey. */
@Singleton
class EditionsRemoved {
  @Inject Database database;

  void remove(@Observes SurveyRemoved removed) {
    database.update("delete from edition_theme where survey_id = ?", removed.surveyId());
  }
}
