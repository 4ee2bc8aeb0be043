package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The released results, for the lead who asked. */
@Path("/api/surveys/{surveyId}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class ResultsResource {
  private final ReleasedResults results;
  private final Caller caller;

  ResultsResource(ReleasedResults results, Caller caller) {
    this.results = results;
    this.caller = caller;
  }

  @GET
  @ByToken(Scope.RESULTS_READ)
  public Results getResults(@PathParam("surveyId") UUID surveyId) {
    return results.ofOwn(caller, surveyId).results();
  }
}
