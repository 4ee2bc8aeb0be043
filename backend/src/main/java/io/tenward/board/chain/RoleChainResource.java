package io.tenward.board.chain;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.state.BoardTable;
import io.tenward.board.state.Verdict;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.BoardView.StatementView;
import io.tenward.board.view.Boards;
import io.tenward.board.view.ThemeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** Clauses of the role and the themes that they stand in, in the shape of the contract. */
  record RoleChain(List<Item> items) {
    record Item(UUID clauseId, List<Link> links) {}

    /**
     * @param voices comments in the same theme
     * @param reason in the lead's own words; null for none
     */
    record Link(
        UUID boardId,
        String boardTitle,
        UUID themeId,
        String themeName,
        int voices,
        @Nullable Verdict verdict,
        @Nullable String reason,
        boolean published) {}

    /**
     * @param boards that gather the role
     */
    static RoleChain of(List<BoardView> boards) {
      var links = new LinkedHashMap<UUID, List<Link>>();
      for (var board : boards) {
        var themes = new HashMap<UUID, ThemeView>();
        board.themes().forEach(theme -> themes.put(theme.id(), theme));
        for (StatementView statement : board.statements()) {
          var clause = statement.clauseId();
          var theme = themes.get(statement.themeId());
          if (clause != null && theme != null) {
            links.computeIfAbsent(clause, id -> new ArrayList<>()).add(link(board, theme));
          }
        }
      }
      return new RoleChain(
          links.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
    }

    private static Link link(BoardView board, ThemeView theme) {
      return new Link(
          board.id(),
          board.title(),
          theme.id(),
          theme.name(),
          theme.voices(),
          theme.verdict(),
          theme.reason().isEmpty() ? null : theme.reason(),
          theme.published());
    }
  }
}
