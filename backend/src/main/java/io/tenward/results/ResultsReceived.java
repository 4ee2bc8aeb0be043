package io.tenward.results;

import io.tenward.base.sql.Database;
import io.tenward.form.SurveyReceived;
import io.tenward.form.SurveyReceived.Lost;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Results that go to another lead lose what could be subtracted from that lead's own: the figures
 * of a question as a whole, as its total contains those of each group (docs/adr/0126). Marks and
 * advice without a published answer were the former lead's alone.
 */
@Singleton
class ResultsReceived {
  private static final List<String> LOST =
      List.of("released_rating", "released_outcome", "released_inexact", "told_block");

  @Inject Database database;

  void pass(@Observes SurveyReceived received) {
    var surveyId = received.surveyId();
    database.update("delete from comment_mark where survey_id = ?", surveyId);
    database.update("delete from advice_step where survey_id = ? and not publish", surveyId);
    for (var lost : received.lost()) {
      if (lost.named()) {
        database.update(
            """
            delete from named_answer
            where survey_id = ? and question_id = ? and launch_group_id = ?
            """,
            surveyId,
            lost.questionId(),
            lost.launchGroupId());
      } else {
        takeFigures(surveyId, lost);
      }
    }
  }

  private void takeFigures(UUID surveyId, Lost lost) {
    database.update(
        """
        insert into inexact_block (workspace_id, survey_id, question_id, launch_group_id)
        select workspace_id, survey_id, ?, launch_group_id from launch_group
        where survey_id = ? and not named
        on conflict do nothing
        """,
        lost.questionId(),
        surveyId);
    for (var table : LOST) {
      database.update(
          "delete from " + table + " where survey_id = ? and question_id = ?",
          surveyId,
          lost.questionId());
    }
    database.update(
        "update comment set launch_group_id = null where survey_id = ? and question_id = ?",
        surveyId,
        lost.questionId());
  }
}
