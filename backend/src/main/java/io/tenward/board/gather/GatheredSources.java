package io.tenward.board.gather;

import io.tenward.base.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What stands on a board was gathered from these; they are kept while others are gathered. */
public final class GatheredSources {
  private GatheredSources() {}

  /** Before others take their place. Nothing of a board on which nothing was gathered yet. */
  public static void keep(Connection connection, UUID boardId) throws SQLException {
    int kept =
        Sql.update(
            connection,
            """
            update board set gathered_role = role
            where board_id = ? and gathered_role is null and suggested_run is not null
            """,
            boardId);
    if (kept == 1) {
      copy(connection, "board_survey", "gathered_survey", boardId);
    }
  }

  /** Where the others came to nothing. Whoever has read the board meanwhile reads it anew. */
  static void putBack(Connection connection, UUID boardId) throws SQLException {
    int back =
        Sql.update(
            connection,
            """
            update board set role = gathered_role, version = version + 1,
              arranged_in = version + 1
            where board_id = ? and gathered_role is not null
            """,
            boardId);
    if (back == 1) {
      Sql.update(connection, "delete from board_survey where board_id = ?", boardId);
      copy(connection, "gathered_survey", "board_survey", boardId);
      forget(connection, boardId);
    }
  }

  /** Once the others stand on the board. */
  static void forget(Connection connection, UUID boardId) throws SQLException {
    Sql.update(connection, "update board set gathered_role = null where board_id = ?", boardId);
    Sql.update(connection, "delete from gathered_survey where board_id = ?", boardId);
  }

  private static void copy(Connection connection, String from, String to, UUID boardId)
      throws SQLException {
    Sql.update(
        connection,
        "insert into "
            + to
            + " (board_id, survey_id, workspace_id, title, position)"
            + " select board_id, survey_id, workspace_id, title, position from "
            + from
            + " where board_id = ?",
        boardId);
  }
}
