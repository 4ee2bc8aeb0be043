package io.tenward.board.publish;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardPublication;
import io.tenward.board.view.Boards;
import io.tenward.board.view.Edition;
import io.tenward.results.publish.PublishedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

/** Reads what was decided on the boards of the caller. */
@ApplicationScoped
public class DecisionReader {
  @Inject Database database;
  @Inject BoardTable boardTable;
  @Inject EditionTable editionTable;
  @Inject Boards boards;
  @Inject PublishedReplies replies;
  @Inject Caller caller;

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  DecidedBoard of(UUID boardId) {
    return read(boardTable.of(caller, boardId));
  }

  /**
   * The same, and nobody else changes the board until this transaction ends.
   *
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  DecidedBoard toPublish(UUID boardId) {
    return read(boardTable.toChange(caller, boardId));
  }

  /**
   * Counts the themes that differ between the board and what is published of it.
   *
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  public int pending(UUID boardId) {
    var board = boardTable.of(caller, boardId);
    var editions = editionTable.ofBoard(boardId);
    if (editions.isEmpty()) {
      return 0;
    }
    var now = boards.edition(board, BoardPublication.of(database, boardId));
    return Edition.differences(editions.getLast().themes(), now).size();
  }

  private DecidedBoard read(Board board) {
    var reading = boards.read(board);
    var view = reading.view();
    var read = new HashMap<UUID, Set<String>>();
    for (var survey : view.surveys()) {
      read.put(survey.id(), replies.texts(caller, survey.id()));
    }
    return DecidedBoard.of(view, reading.decided(), read);
  }
}
