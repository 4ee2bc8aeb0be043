package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.board.state.BoardTable;
import io.tenward.contract.BoardSuggestions;
import io.tenward.contract.GetBoardSuggestions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows what a synthesis suggested, so that a client can show what the slider makes. */
@RolesAllowed("lead")
@Transactional
public class SuggestionResource implements GetBoardSuggestions {
  @Inject BoardTable boardTable;
  @Inject Caller caller;
  @Inject Boards boards;

  @Override
  public BoardSuggestions getBoardSuggestions(UUID boardId) {
    var board = boardTable.of(caller, boardId);
    return boards.suggestions(board);
  }
}
