package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
  private final Database database;
  private final Caller caller;

  ResultsResource(ReleasedResults results, Database database, Caller caller) {
    this.results = results;
    this.database = database;
    this.caller = caller;
  }

  @GET
  @ByToken(Scope.RESULTS_READ)
  public Results getResults(@PathParam("surveyId") UUID surveyId) {
    return results.ofOwn(caller, surveyId).results();
  }

  /**
   * Kept for the next step of the lead. Boards and files read results, too, so that reading alone
   * says nothing.
   */
  @POST
  @Path("read")
  public void reportResultsRead(@PathParam("surveyId") UUID surveyId) {
    results.requireOpen(caller, surveyId);
    database.update("update survey set results_read = true where survey_id = ?", surveyId);
  }
}
