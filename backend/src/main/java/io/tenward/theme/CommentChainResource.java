package io.tenward.theme;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Caller;
import io.tenward.platform.DatabaseFailure;
import io.tenward.platform.Sql;
import io.tenward.response.ReleasedResults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/** What became of the comments of a survey. */
@Path("/api/surveys/{surveyId}/chain")
@RolesAllowed("lead")
public class CommentChainResource {
  private final AgroalDataSource database;
  private final ReleasedResults results;
  private final Boards boards;
  private final Caller caller;

  CommentChainResource(
      AgroalDataSource database, ReleasedResults results, Boards boards, Caller caller) {
    this.database = database;
    this.results = results;
    this.boards = boards;
    this.caller = caller;
  }

  @GET
  public CommentChain getCommentChain(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      results.ofOwn(connection, caller, surveyId);
      var ids =
          Sql.ids(
              connection,
              """
              select b.board_id from board b join board_survey s using (board_id)
              where s.survey_id = ? and b.member_id = ? and b.workspace_id = ?
              order by b.created_at, b.board_id
              """,
              surveyId,
              caller.memberId(),
              caller.workspaceId());
      var views = new ArrayList<BoardView>();
      for (var id : ids) {
        views.add(boards.read(connection, BoardTable.of(connection, caller, id)).view());
      }
      return CommentChain.of(views, surveyId);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
