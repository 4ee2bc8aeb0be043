package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.board.state.BoardTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What a synthesis suggested, so that a client can show what the slider makes. */
@Path("/api/boards/{boardId}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class SuggestionResource {
  private final BoardTable boardTable;
  private final Caller caller;
  private final Boards boards;

  SuggestionResource(BoardTable boardTable, Caller caller, Boards boards) {
    this.boardTable = boardTable;
    this.caller = caller;
    this.boards = boards;
  }

  @GET
  @ByToken(Scope.THEMES_READ)
  public Suggestions getBoardSuggestions(@PathParam("boardId") UUID boardId) {
    var board = boardTable.of(caller, boardId);
    return boards.suggestions(board);
  }
}
