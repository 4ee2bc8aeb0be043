package io.tenward.board.publish;

import io.tenward.base.sql.Database;
import io.tenward.form.SurveyRemoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Removes what respondents of a survey read with the survey, and a board with its last one. */
@Singleton
class EditionsRemoved {
  @Inject Database database;

  void remove(@Observes SurveyRemoved removed) {
    database.update("delete from edition_theme where survey_id = ?", removed.surveyId());
    database.update("delete from edition_survey where survey_id = ?", removed.surveyId());
    database.update(
        """
        delete from board b using board_survey x
        where x.board_id = b.board_id and x.survey_id = ? and not b.role and not exists (
          select from board_survey y join survey s using (survey_id)
          where y.board_id = b.board_id and s.survey_id <> x.survey_id)
        """,
        removed.surveyId());
  }
}
