package io.tenward.board.state;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.contract.SynthesisStage;
import io.tenward.contract.SynthesisState;
import io.tenward.survey.reader.TokenReaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores boards, each by itself. */
@Singleton
public class BoardTable {
  private static final String SELECT =
      """
      select board_id, workspace_id, member_id, title, role, coarseness, version, arranged_in,
        stepped_in, synthesis, run_id, stage, done, total, failure, started_at,
        ended_at, spelled, models_missing, mounted_failed, plain, language_model, model_failure
      from board where board_id = ?
      """;

  @Inject Database database;

  /**
   * @throws ProblemException not-found unless it is one of the caller's own, reader-not-told
   */
  public Board of(Caller caller, UUID boardId) {
    return own(caller, boardId, "");
  }

  /**
   * The same, and nobody else changes it until this transaction ends.
   *
   * @throws ProblemException not-found unless it is one of the caller's own, reader-not-told
   */
  public Board toChange(Caller caller, UUID boardId) {
    return own(caller, boardId, " for update");
  }

  private Board own(Caller caller, UUID boardId, String lock) {
    var board =
        first(
                SELECT + " and member_id = ? and workspace_id = ?" + lock,
                boardId,
                caller.memberId(),
                caller.workspaceId())
            .orElseThrow(
                () -> ProblemException.notFound("This board does not exist or is not yours"));
    if (caller.token().isPresent()) {
      TokenReaders.require(database, caller, gatheredFrom(boardId));
    }
    return board;
  }

  /** Lists the surveys of the board and those that its statements came from. */
  private List<UUID> gatheredFrom(UUID boardId) {
    return database.ids(
        """
        select survey_id from board_survey where board_id = ?
        union select survey_id from gathered_survey where board_id = ?
        """,
        boardId,
        boardId);
  }

  /** Locks it for work in the background; it is empty when it was removed. */
  public Optional<Board> toGather(UUID boardId) {
    return first(SELECT + " for update", boardId);
  }

  /**
   * Its surveys are read once it is locked: a statement does not see what came in while it waited.
   */
  private Optional<Board> first(String sql, Object... parameters) {
    return database
        .first(sql, BoardTable::read, parameters)
        .map(board -> board.with(sources(board.id())));
  }

  private static Board read(ResultSet row) throws SQLException {
    return new Board(
        row.getObject("board_id", UUID.class),
        row.getObject("workspace_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("title"),
        row.getBoolean("role"),
        row.getInt("coarseness"),
        row.getLong("version"),
        row.getLong("arranged_in"),
        row.getLong("stepped_in"),
        new Board.Synthesis(
            SynthesisState.of(row.getString("synthesis")),
            row.getObject("run_id", UUID.class),
            Database.wordOrNull(row, "stage", SynthesisStage::of),
            row.getInt("done"),
            row.getInt("total"),
            row.getString("failure"),
            Database.instantOrNull(row, "started_at"),
            Database.instantOrNull(row, "ended_at"),
            row.getInt("spelled"),
            row.getBoolean("models_missing"),
            row.getBoolean("mounted_failed"),
            row.getBoolean("plain"),
            row.getString("language_model"),
            Database.wordOrNull(row, "model_failure", LanguageModelFailure::of)),
        List.of());
  }

  private List<Board.Source> sources(UUID boardId) {
    return database.list(
        "select survey_id, title from board_survey where board_id = ? order by position",
        row -> new Board.Source(row.getObject("survey_id", UUID.class), row.getString("title")),
        boardId);
  }

  /** Inserts a board that waits for its synthesis. */
  public UUID insert(Caller caller, String title, boolean role, Instant now) {
    var id = UUID.randomUUID();
    database.update(
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

  public void change(Board board, String title, boolean role, Instant now) {
    database.update(
        """
        update board set title = ?, role = ?, version = version + 1, changed_at = ?
        where board_id = ?
        """,
        title,
        role,
        now,
        board.id());
  }

  public void writeSources(UUID boardId, UUID workspaceId, List<Board.Source> sources) {
    database.update("delete from board_survey where board_id = ?", boardId);
    for (int i = 0; i < sources.size(); i++) {
      database.update(
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

  public void remove(UUID boardId) {
    database.update("delete from board where board_id = ?", boardId);
  }
}
