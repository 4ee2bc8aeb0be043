package io.tenward.board.chain;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.Boards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;

/** What people said about the clauses of the lead's role, and what the lead decided. */
@Path("/api/role/chain")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class RoleChainResource {
  private final BoardTable boardTable;
  private final Database database;
  private final Boards boards;
  private final Caller caller;

  RoleChainResource(BoardTable boardTable, Database database, Boards boards, Caller caller) {
    this.boardTable = boardTable;
    this.database = database;
    this.boards = boards;
    this.caller = caller;
  }

  @GET
  public RoleChain getRoleChain() {
    var ids =
        database.ids(
            """
            select board_id from board where role and member_id = ? and workspace_id = ?
            order by created_at, board_id
            """,
            caller.memberId(),
            caller.workspaceId());
    var views = new ArrayList<BoardView>();
    for (var id : ids) {
      views.add(boards.read(boardTable.of(caller, id)).view());
    }
    return RoleChain.of(views);
  }
}
