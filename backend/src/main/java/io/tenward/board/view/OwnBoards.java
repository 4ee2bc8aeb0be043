package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.state.BoardTable;
import io.tenward.contract.BoardView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads each of the caller's boards once in a request, because many expectations stand on one. */
@RequestScoped
public class OwnBoards {
  @Inject Database database;
  @Inject Caller caller;
  @Inject BoardTable boardTable;
  @Inject Boards boards;

  private final Map<UUID, BoardView> views = new HashMap<>();

  public BoardView view(UUID id) {
    return views.computeIfAbsent(id, board -> boards.read(boardTable.of(caller, board)).view());
  }

  public List<BoardView> latestFirst() {
    return database
        .ids(
            """
            select board_id from board where member_id = ? and workspace_id = ?
            order by created_at desc, board_id
            """,
            caller.memberId(),
            caller.workspaceId())
        .stream()
        .map(this::view)
        .toList();
  }
}
