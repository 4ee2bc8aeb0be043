package io.tenward.board.chain;

import io.tenward.base.http.Caller;
import io.tenward.board.view.CommentChain;
import io.tenward.results.ReleasedResults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the comments of a survey. */
@Path("/api/surveys/{surveyId}/chain")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class CommentChainResource {
  private final ReleasedResults results;
  private final CommentChains chains;
  private final Caller caller;

  CommentChainResource(ReleasedResults results, CommentChains chains, Caller caller) {
    this.results = results;
    this.chains = chains;
    this.caller = caller;
  }

  @GET
  public CommentChain getCommentChain(
      @PathParam("surveyId") UUID surveyId, @QueryParam("commentId") @Nullable UUID commentId) {
    var survey = results.ofOwn(caller, surveyId);
    return chains.of(caller, survey, commentId);
  }
}
