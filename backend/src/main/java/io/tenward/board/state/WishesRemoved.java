package io.tenward.board.state;

import io.tenward.base.sql.Database;
import io.tenward.form.SurveyRemoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes the names that a language model made of comments together with the comments. */
@Singleton
class WishesRemoved {
  @Inject Database database;

  void remove(@Observes SurveyRemoved removed) {
    database
        .ids(
            """
            select board_id from board_survey join board using (board_id)
            where survey_id = ? and language_model is not null
            """,
            removed.surveyId())
        .forEach(this::remove);
  }

  private void remove(UUID boardId) {
    database.update("update theme set wish = null where board_id = ?", boardId);
    // Images of themes hold the names as well.
    database.update("delete from theme_step where board_id = ?", boardId);
    database
        .first("select suggested from board where board_id = ?", row -> row.getBytes(1), boardId)
        .map(Suggested::from)
        .ifPresent(
            suggested ->
                database.update(
                    "update board set suggested = ?, suggested_run = ?, version = version + 1,"
                        + " arranged_in = version + 1 where board_id = ?",
                    CompressedJson.write(suggested.withoutWishes()),
                    UUID.randomUUID(),
                    boardId));
  }
}
