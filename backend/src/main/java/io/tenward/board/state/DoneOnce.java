package io.tenward.board.state;

import io.tenward.base.Hash;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import java.util.UUID;

/**
 * Remembers requests by an id that the client made. They are kept as long as the board, because a
 * page may repeat a request weeks later.
 */
public final class DoneOnce {
  private final Database database;
  private final Board board;

  public DoneOnce(Database database, Board board) {
    this.database = database;
    this.board = board;
  }

  /**
   * @param what all of it, in words of ours
   * @param pointer to the id in the request
   * @return false for what was carried out before
   * @throws ProblemException invalid-request where something else was done under the id
   */
  public boolean begins(UUID id, String what, String pointer) {
    var hash = Hash.of(what);
    int added =
        database.update(
            """
            insert into done_once (board_id, done_id, workspace_id, what) values (?, ?, ?, ?)
            on conflict do nothing
            """,
            board.id(),
            id,
            board.workspaceId(),
            hash);
    if (added == 0 && !is(id, hash)) {
      throw taken(pointer);
    }
    return added == 1;
  }

  private boolean is(UUID id, byte[] hash) {
    var same =
        database.ids(
            """
            select done_id from done_once
            where board_id = ? and done_id = ? and coalesce(what, ?) = ?
            """,
            board.id(),
            id,
            hash,
            hash);
    return !same.isEmpty();
  }

  static ProblemException taken(String pointer) {
    return ProblemException.invalid("The id is already used for something else on this board")
        .field(pointer, "duplicate");
  }
}
