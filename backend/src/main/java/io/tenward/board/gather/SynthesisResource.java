package io.tenward.board.gather;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardView.SynthesisView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The synthesis of a board, as its lead sees and steers it. */
@Path("/api/boards/{boardId}/synthesis")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class SynthesisResource {
  private static final int SECONDS = 1;

  private final BoardTable boardTable;
  private final Caller caller;
  private final SynthesisRuns runs;

  SynthesisResource(BoardTable boardTable, Caller caller, SynthesisRuns runs) {
    this.boardTable = boardTable;
    this.caller = caller;
    this.runs = runs;
  }

  @GET
  @ByToken(Scope.THEMES_READ)
  public Response getSynthesis(@PathParam("boardId") UUID boardId) {
    var synthesis = boardTable.of(caller, boardId).synthesis();
    var answer = Response.ok(SynthesisView.of(synthesis));
    return synthesis.isUnderWay()
        ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS).build()
        : answer.build();
  }

  /** Started twice, the one under way goes on. */
  @POST
  @ByToken(Scope.THEMES_WRITE)
  public Response startSynthesis(@PathParam("boardId") UUID boardId) {
    if (!boardTable.toChange(caller, boardId).synthesis().isUnderWay()) {
      runs.begin(boardId);
    }
    var synthesis = boardTable.of(caller, boardId).synthesis();
    return Response.accepted(SynthesisView.of(synthesis))
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .build();
  }

  @POST
  @Path("cancel")
  @ByToken(Scope.THEMES_WRITE)
  public SynthesisView cancelSynthesis(@PathParam("boardId") UUID boardId) {
    boardTable.toChange(caller, boardId);
    runs.cancel(boardId);
    return SynthesisView.of(boardTable.of(caller, boardId).synthesis());
  }
}
