package io.tenward.board.gather;

import io.tenward.base.http.Caller;
import io.tenward.board.state.BoardTable;
import io.tenward.contract.BoardSynthesis;
import io.tenward.contract.CancelSynthesis;
import io.tenward.contract.GetSynthesis;
import io.tenward.contract.StartSynthesis;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Lets a lead watch and control the synthesis of a board. */
@RolesAllowed("lead")
@Transactional
public class SynthesisResource implements CancelSynthesis, GetSynthesis, StartSynthesis {
  private static final int SECONDS = 1;

  @Inject BoardTable boardTable;
  @Inject Caller caller;
  @Inject SynthesisRuns runs;

  @Override
  public Response getSynthesis(UUID boardId) {
    var synthesis = boardTable.of(caller, boardId).synthesis();
    var answer = Response.ok(synthesis.view());
    return synthesis.isUnderWay()
        ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS).build()
        : answer.build();
  }

  /** Started twice in the same way, the one under way goes on. */
  @Override
  public Response startSynthesis(UUID boardId, boolean plain) {
    var before = boardTable.toChange(caller, boardId).synthesis();
    if (!before.isUnderWay() || before.plain() != plain) {
      runs.begin(boardId, plain);
    }
    var synthesis = boardTable.of(caller, boardId).synthesis();
    return Response.accepted(synthesis.view()).header(HttpHeaders.RETRY_AFTER, SECONDS).build();
  }

  @Override
  public BoardSynthesis cancelSynthesis(UUID boardId) {
    boardTable.toChange(caller, boardId);
    runs.cancel(boardId);
    return boardTable.of(caller, boardId).synthesis().view();
  }
}
