package io.tenward.board.state;

import io.tenward.base.LruCache;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a synthesis found, in the database. */
@ApplicationScoped
public class GatheredTables {
  /** By its run, which never finds anything else; some hundred kilobytes each. */
  private final LruCache<UUID, Suggested> latest = new LruCache<>(4);

  public Gathered of(Connection connection, Board board, List<BoardStatement> statements) {
    return new Gathered(
        statements,
        () -> {
          try {
            return suggested(connection, board);
          } catch (SQLException e) {
            throw new DatabaseFailure(e);
          }
        });
  }

  Suggested suggested(Connection connection, Board board) throws SQLException {
    var found =
        Sql.rows(
            connection,
            "select suggested_run, suggested from board where board_id = ?",
            row -> {
              var run = row.getObject(1, UUID.class);
              var known = run == null ? null : latest.get(run).orElse(null);
              var bytes = known == null ? row.getBytes(2) : null;
              if (run == null || bytes == null) {
                return known == null ? Suggested.NOTHING : known;
              }
              var read = Suggested.from(bytes);
              latest.put(run, read);
              return read;
            },
            board.id());
    return found.isEmpty() ? Suggested.NOTHING : found.getFirst();
  }

  /** Instead of everything that stood there; nothing before it can be undone. */
  public void replace(
      Connection connection,
      Board board,
      State state,
      List<BoardStatement> statements,
      Suggested suggested)
      throws SQLException {
    for (var table :
        List.of("board_statement", "theme", "removed_theme", "theme_tension", "theme_step")) {
      Sql.update(connection, "delete from " + table + " where board_id = ?", board.id());
    }
    long version = board.version() + 1;
    new StateTables(connection, board).writeThemes(state.themes().values(), version);
    try (var insert =
        connection.prepareStatement(
            """
            insert into board_statement (board_id, statement_id, workspace_id, place, survey_id,
              comment_id, clause_id, start_unit, end_unit, suggested_id, alike_id, theme_id,
              position, by_hand, changed_in)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (var statement : statements) {
        var placement = state.placements().get(statement.id());
        if (placement != null) {
          Sql.set(
              insert,
              board.id(),
              statement.id(),
              board.workspaceId(),
              statement.place(),
              statement.surveyId(),
              statement.commentId(),
              statement.clauseId(),
              statement.start(),
              statement.end(),
              statement.suggestedId(),
              statement.alikeId(),
              placement.themeId(),
              placement.position(),
              placement.byHand(),
              version);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    for (var tension : state.tensions().values()) {
      Sql.update(
          connection,
          """
          insert into theme_tension (board_id, tension_id, workspace_id, one_ids, other_ids, state)
          values (?, ?, ?, ?, ?, ?)
          """,
          board.id(),
          tension.id(),
          board.workspaceId(),
          connection.createArrayOf("uuid", tension.one().toArray(UUID[]::new)),
          connection.createArrayOf("uuid", tension.other().toArray(UUID[]::new)),
          tension.state().word());
    }
    Sql.update(
        connection,
        "update board set suggested = ?, suggested_run = run_id where board_id = ?",
        Packed.write(suggested),
        board.id());
  }
}
