package io.tenward.board.gather;

import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Keeps the sources that the statements on a board came from, while a synthesis of other sources
 * runs.
 */
@Singleton
public class GatheredSources {
  @Inject Database database;

  /**
   * Keeps them before others take their place; a board on which nothing was gathered yet has none.
   */
  public void keep(UUID boardId) {
    int kept =
        database.update(
            """
            update board set gathered_role = role
            where board_id = ? and gathered_role is null and suggested_run is not null
            """,
            boardId);
    if (kept == 1) {
      copy("board_survey", "gathered_survey", boardId);
    }
  }

  /**
   * Brings them back where the others came to nothing. Whoever has read the board meanwhile reads
   * it anew.
   */
  void putBack(UUID boardId) {
    int back =
        database.update(
            """
            update board set role = gathered_role, version = version + 1,
              arranged_in = version + 1
            where board_id = ? and gathered_role is not null
            """,
            boardId);
    if (back == 1) {
      database.update("delete from board_survey where board_id = ?", boardId);
      copy("gathered_survey", "board_survey", boardId);
      forget(boardId);
    }
  }

  /** Forgets them once the others stand on the board. */
  void forget(UUID boardId) {
    database.update("update board set gathered_role = null where board_id = ?", boardId);
    database.update("delete from gathered_survey where board_id = ?", boardId);
  }

  private void copy(String from, String to, UUID boardId) {
    database.update(
        "insert into "
            + to
            + " (board_id, survey_id, workspace_id, title, position)"
            + " select board_id, survey_id, workspace_id, title, position from "
            + from
            + " where board_id = ?",
        boardId);
  }
}
