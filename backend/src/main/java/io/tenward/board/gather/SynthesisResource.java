package io.tenward.board.gather;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardView.SynthesisView;
import io.tenward.contract.CancelSynthesis;
import io.tenward.contract.GetSynthesis;
import io.tenward.contract.StartSynthesis;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The synthesis of a board, as its lead sees and steers it. */
@RolesAllowed("lead")
@Transactional
public class SynthesisResource implements CancelSynthesis, GetSynthesis, StartSynthesis {
  private static final int SECONDS = 1;

  private final BoardTable boardTable;
  private final Caller caller;
  private final SynthesisRuns runs;

  SynthesisResource(BoardTable boardTable, Caller caller, SynthesisRuns runs) {
    this.boardTable = boardTable;
    this.caller = caller;
    this.runs = runs;
  }

  @Override
  @ByToken(Scope.THEMES_READ)
  public Response getSynthesis(UUID boardId) {
    var synthesis = boardTable.of(caller, boardId).synthesis();
    var answer = Response.ok(SynthesisView.of(synthesis));
    return synthesis.isUnderWay()
        ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS).build()
        : answer.build();
  }

  /** Started twice, the one under way goes on. */
  @Override
  @ByToken(Scope.THEMES_WRITE)
  public Response startSynthesis(UUID boardId) {
    if (!boardTable.toChange(caller, boardId).synthesis().isUnderWay()) {
      runs.begin(boardId);
    }
    var synthesis = boardTable.of(caller, boardId).synthesis();
    return Response.accepted(SynthesisView.of(synthesis))
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .build();
  }

  @Override
  @ByToken(Scope.THEMES_WRITE)
  public SynthesisView cancelSynthesis(UUID boardId) {
    boardTable.toChange(caller, boardId);
    runs.cancel(boardId);
    return SynthesisView.of(boardTable.of(caller, boardId).synthesis());
  }
}
