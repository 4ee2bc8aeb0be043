package io.tenward.theme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Boards with what stands on them. */
@ApplicationScoped
class Boards {
  private final Materials materials;
  private final GatheredTables gatheredTables;

  Boards(Materials materials, GatheredTables gatheredTables) {
    this.materials = materials;
    this.gatheredTables = gatheredTables;
  }

  Reading read(Connection connection, Board board) throws SQLException {
    return read(connection, board, new StateTables(connection, board).load());
  }

  Reading read(Connection connection, Board board, StateTables.Loaded loaded) throws SQLException {
    return new Reading(
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

  Gathered gathered(Connection connection, Board board, StateTables.Loaded loaded) {
    return gatheredTables.of(connection, board, loaded.statements());
  }
}
