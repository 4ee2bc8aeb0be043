package io.tenward.board.view;

import io.tenward.board.state.Board;
import io.tenward.board.state.Gathered;
import io.tenward.board.state.GatheredTables;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.state.StateTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Boards with what stands on them. */
@ApplicationScoped
public class Boards {
  private final Materials materials;
  private final GatheredTables gatheredTables;

  Boards(Materials materials, GatheredTables gatheredTables) {
    this.materials = materials;
    this.gatheredTables = gatheredTables;
  }

  public BoardReading read(Connection connection, Board board) throws SQLException {
    return read(connection, board, new StateTables(connection, board).load());
  }

  public BoardReading read(Connection connection, Board board, StateTables.Loaded loaded)
      throws SQLException {
    return new BoardReading(
        connection,
        board,
        loaded,
        materials.of(connection, board),
        gathered(connection, board, loaded));
  }

  Suggestions suggestions(Connection connection, Board board) throws SQLException {
    var loaded = new StateTables(connection, board).load();
    var texts = materials.of(connection, board).texts();
    return Suggestions.of(
        new Readable(loaded.state(), loaded.statements(), texts),
        gathered(connection, board, loaded),
        MemberLanguage.of(connection, board.memberId()));
  }

  /**
   * What would be read of those themes that a publication chooses, without the rest of the board:
   * its words alone take longer the more stands on it.
   */
  public List<EditionTheme> edition(
      Connection connection, Board board, BoardPublication publication) throws SQLException {
    var loaded = new StateTables(connection, board).load();
    var material = materials.of(connection, board);
    var readable = new Readable(loaded.state(), loaded.statements(), material.texts());
    var names = new ThemeNames(readable, MemberLanguage.of(connection, board.memberId()));
    var chosen =
        Decided.on(readable, names).stream().filter(theme -> publication.chooses(theme.id()));
    return Decided.edition(chosen.toList(), material.surveyIds());
  }

  public Gathered gathered(Connection connection, Board board, StateTables.Loaded loaded) {
    return gatheredTables.of(connection, board, loaded.statements());
  }
}
