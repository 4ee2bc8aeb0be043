package io.tenward.board;

import io.tenward.base.sql.Database;
import io.tenward.form.SurveyReceived;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A board goes with its surveys once all of them have gone to one lead: themes, decisions and what
 * was published. What was heard, steps to undo and clauses of the role were the former lead's
 * alone.
 */
@Singleton
class BoardsReceived {
  private static final List<String> PRIVATE =
      List.of("heard", "theme_step", "gathered_survey", "done_once");

  @Inject Database database;

  void pass(@Observes SurveyReceived received) {
    var boards =
        database.ids(
            """
            update board b set member_id = ?, role = false, gathered_role = null,
              version = version + 1, arranged_in = version + 1, stepped_in = version + 1
            where member_id = ? and exists (
                select from board_survey s where s.board_id = b.board_id and s.survey_id = ?)
              and not exists (
                select from board_survey s left join survey v using (survey_id)
                where s.board_id = b.board_id and v.lead_id is distinct from ?)
            returning board_id
            """,
            received.toId(),
            received.fromId(),
            received.surveyId(),
            received.toId());
    for (var board : boards) {
      PRIVATE.forEach(
          table -> database.update("delete from " + table + " where board_id = ?", board));
      database.update(
          "delete from board_statement where board_id = ? and clause_id is not null", board);
    }
  }
}
