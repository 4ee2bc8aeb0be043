package io.tenward.board.gather;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.DatabaseFailure;
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
import java.sql.SQLException;
import java.util.UUID;

/** The synthesis of a board, as its lead sees and steers it. */
@Path("/api/boards/{boardId}/synthesis")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class SynthesisResource {
  private static final int SECONDS = 1;

  private final AgroalDataSource database;
  private final Caller caller;
  private final Runs runs;

  SynthesisResource(AgroalDataSource database, Caller caller, Runs runs) {
    this.database = database;
    this.caller = caller;
    this.runs = runs;
  }

  @GET
  public Response getSynthesis(@PathParam("boardId") UUID boardId) {
    try (var connection = database.getConnection()) {
      var synthesis = BoardTable.of(connection, caller, boardId).synthesis();
      var answer = Response.ok(SynthesisView.of(synthesis));
      return synthesis.isUnderWay()
          ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS).build()
          : answer.build();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Started twice, the one under way goes on. */
  @POST
  public Response startSynthesis(@PathParam("boardId") UUID boardId) {
    try (var connection = database.getConnection()) {
      if (!BoardTable.toChange(connection, caller, boardId).synthesis().isUnderWay()) {
        Runs.begin(connection, boardId);
      }
      var synthesis = BoardTable.of(connection, caller, boardId).synthesis();
      return Response.accepted(SynthesisView.of(synthesis))
          .header(HttpHeaders.RETRY_AFTER, SECONDS)
          .build();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @POST
  @Path("cancel")
  public SynthesisView cancelSynthesis(@PathParam("boardId") UUID boardId) {
    try (var connection = database.getConnection()) {
      BoardTable.toChange(connection, caller, boardId);
      runs.cancel(connection, boardId);
      return SynthesisView.of(BoardTable.of(connection, caller, boardId).synthesis());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
