package io.tenward.board.state;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Boards in the database, each by itself. */
public final class BoardTable {
  private static final String SELECT =
      """
      select board_id, workspace_id, member_id, title, role, coarseness, version, arranged_in,
        ordered_in, stepped_in, synthesis, run_id, stage, done, total, failure, started_at,
        ended_at, spelled, models_missing, mounted_failed
      from board where board_id = ?
      """;

  private BoardTable() {}

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  public static Board of(Connection connection, Caller caller, UUID boardId) throws SQLException {
    return own(connection, caller, boardId, "");
  }

  /**
   * The same, and nobody else changes it until this transaction ends.
   *
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  public static Board toChange(Connection connection, Caller caller, UUID boardId)
      throws SQLException {
    return own(connection, caller, boardId, " for update");
  }

  private static Board own(Connection connection, Caller caller, UUID boardId, String lock)
      throws SQLException {
    var found =
        Sql.rows(
            connection,
            SELECT + " and member_id = ? and workspace_id = ?" + lock,
            row -> read(connection, row),
            boardId,
            caller.memberId(),
            caller.workspaceId());
    if (found.isEmpty()) {
      throw ProblemException.of(PlatformProblem.NOT_FOUND, "Not one of the own boards");
    }
    return found.getFirst();
  }

  /** For work in the background, with a lock; empty when it was removed. */
  public static List<Board> toGather(Connection connection, UUID boardId) throws SQLException {
    return Sql.rows(connection, SELECT + " for update", row -> read(connection, row), boardId);
  }

  private static Board read(Connection connection, ResultSet row) throws SQLException {
    var id = row.getObject("board_id", UUID.class);
    var stage = row.getString("stage");
    return new Board(
        id,
        row.getObject("workspace_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("title"),
        row.getBoolean("role"),
        row.getInt("coarseness"),
        row.getLong("version"),
        row.getLong("arranged_in"),
        row.getLong("ordered_in"),
        row.getLong("stepped_in"),
        new Board.Synthesis(
            SynthesisState.of(row.getString("synthesis")),
            row.getObject("run_id", UUID.class),
            stage == null ? null : Stage.of(stage),
            row.getInt("done"),
            row.getInt("total"),
            row.getString("failure"),
            Sql.instant(row, "started_at"),
            Sql.instant(row, "ended_at"),
            row.getInt("spelled"),
            row.getBoolean("models_missing"),
            row.getBoolean("mounted_failed")),
        sources(connection, id));
  }

  private static List<Board.Source> sources(Connection connection, UUID boardId)
      throws SQLException {
    return Sql.rows(
        connection,
        "select survey_id, title from board_survey where board_id = ? order by position",
        row -> new Board.Source(row.getObject("survey_id", UUID.class), row.getString("title")),
        boardId);
  }

  /** Waiting for its synthesis. */
  public static UUID insert(
      Connection connection, Caller caller, String title, boolean role, Instant now)
      throws SQLException {
    var id = UUID.randomUUID();
    Sql.update(
        connection,
        """
        insert into board (board_id, workspace_id, member_id, title, role, created_at, changed_at,
          synthesis)
        values (?, ?, ?, ?, ?, ?, ?, 'waiting')
        """,
        id,
        caller.workspaceId(),
        caller.memberId(),
        title,
        role,
        now,
        now);
    return id;
  }

  public static void change(
      Connection connection, Board board, String title, boolean role, Instant now)
      throws SQLException {
    Sql.update(
        connection,
        """
        update board set title = ?, role = ?, version = version + 1, changed_at = ?
        where board_id = ?
        """,
        title,
        role,
        now,
        board.id());
  }

  public static void writeSources(
      Connection connection, UUID boardId, UUID workspaceId, List<Board.Source> sources)
      throws SQLException {
    Sql.update(connection, "delete from board_survey where board_id = ?", boardId);
    for (int i = 0; i < sources.size(); i++) {
      Sql.update(
          connection,
          """
          insert into board_survey (board_id, survey_id, workspace_id, title, position)
          values (?, ?, ?, ?, ?)
          """,
          boardId,
          sources.get(i).surveyId(),
          workspaceId,
          sources.get(i).title(),
          i);
    }
  }

  public static void remove(Connection connection, UUID boardId) throws SQLException {
    Sql.update(connection, "delete from board where board_id = ?", boardId);
  }
}
