package io.tenward.board.state;

import io.tenward.base.LruCache;
import io.tenward.base.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a synthesis found. */
@ApplicationScoped
public class GatheredTables {
  @Inject Database database;

  /**
   * Keeps them by their run, which never finds anything else; each takes some hundred kilobytes.
   */
  private final LruCache<UUID, Suggested> latest = new LruCache<>(4);

  public StoredSynthesis of(Board board, List<BoardStatement> statements) {
    return new StoredSynthesis(statements, () -> suggested(board));
  }

  Suggested suggested(Board board) {
    var found =
        database.list(
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

  /** Replaces everything on the board; earlier changes cannot be undone any more. */
  public void replace(
      Board board, State state, List<BoardStatement> statements, Suggested suggested) {
    for (var table : List.of("board_statement", "theme", "theme_tension", "theme_step")) {
      database.update("delete from " + table + " where board_id = ?", board.id());
    }
    new StateTables(database, board).writeThemes(state.themes().values());
    var rows = new ArrayList<@Nullable Object[]>();
    for (var statement : statements) {
      var placement = state.placements().get(statement.id());
      if (placement != null) {
        rows.add(parameters(board, statement, placement));
      }
    }
    database.batch(
        """
        insert into board_statement (board_id, statement_id, workspace_id, place, survey_id,
          comment_id, clause_id, start_unit, end_unit, suggested_id, alike_id, theme_id,
          position, by_hand)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    new StateTables(database, board).writeTensions(state.tensions().values());
    database.update(
        "update board set suggested = ?, suggested_run = run_id where board_id = ?",
        CompressedJson.write(suggested),
        board.id());
  }

  private static @Nullable Object[] parameters(
      Board board, BoardStatement statement, Placement placement) {
    return new @Nullable Object[] {
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
      placement.byHand()
    };
  }
}
