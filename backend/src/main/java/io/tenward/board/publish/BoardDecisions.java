package io.tenward.board.publish;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardPublication;
import io.tenward.board.view.Boards;
import io.tenward.board.view.Edition;
import io.tenward.results.publish.PublishedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

/** What was decided on the boards of the caller. */
@ApplicationScoped
public class BoardDecisions {
  private final Boards boards;
  private final PublishedReplies replies;
  private final Caller caller;

  BoardDecisions(Boards boards, PublishedReplies replies, Caller caller) {
    this.boards = boards;
    this.replies = replies;
    this.caller = caller;
  }

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  Decisions of(Connection connection, UUID boardId) throws SQLException {
    return read(connection, BoardTable.of(connection, caller, boardId));
  }

  /**
   * The same, and nobody else changes the board until this transaction ends.
   *
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  Decisions toPublish(Connection connection, UUID boardId) throws SQLException {
    return read(connection, BoardTable.toChange(connection, caller, boardId));
  }

  /**
   * How many themes of a board that is published differ from what is read of it.
   *
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  public int pending(Connection connection, UUID boardId) throws SQLException {
    var board = BoardTable.of(connection, caller, boardId);
    var editions = EditionTable.ofBoard(connection, boardId);
    if (editions.isEmpty()) {
      return 0;
    }
    var now = boards.edition(connection, board, BoardPublication.of(connection, boardId));
    return Edition.differences(editions.getLast().themes(), now).size();
  }

  private Decisions read(Connection connection, Board board) throws SQLException {
    var reading = boards.read(connection, board);
    var view = reading.view();
    var read = new HashMap<UUID, Set<String>>();
    for (var survey : view.surveys()) {
      read.put(survey.id(), replies.texts(connection, caller, survey.id()));
    }
    return Decisions.of(view, reading.decided(), read);
  }
}
