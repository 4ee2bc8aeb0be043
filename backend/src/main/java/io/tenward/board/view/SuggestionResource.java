package io.tenward.board.view;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.board.state.BoardTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;

/** What a synthesis suggested, so that a page can move the slider by itself (docs/adr/0046). */
@Path("/api/boards/{boardId}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class SuggestionResource {
  private final AgroalDataSource database;
  private final Caller caller;
  private final Boards boards;

  SuggestionResource(AgroalDataSource database, Caller caller, Boards boards) {
    this.database = database;
    this.caller = caller;
    this.boards = boards;
  }

  @GET
  public Suggestions getBoardSuggestions(@PathParam("boardId") UUID boardId) {
    try (var connection = database.getConnection()) {
      var board = BoardTable.of(connection, caller, boardId);
      return boards.suggestions(connection, board);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
