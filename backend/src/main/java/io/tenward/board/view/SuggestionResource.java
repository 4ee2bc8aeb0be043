package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.board.state.BoardTable;
import io.tenward.contract.GetBoardSuggestions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What a synthesis suggested, so that a client can show what the slider makes. */
@RolesAllowed("lead")
@Transactional
public class SuggestionResource implements GetBoardSuggestions {
  private final BoardTable boardTable;
  private final Caller caller;
  private final Boards boards;

  SuggestionResource(BoardTable boardTable, Caller caller, Boards boards) {
    this.boardTable = boardTable;
    this.caller = caller;
    this.boards = boards;
  }

  @Override
  @ByToken(Scope.THEMES_READ)
  public Suggestions getBoardSuggestions(UUID boardId) {
    var board = boardTable.of(caller, boardId);
    return boards.suggestions(board);
  }
}
