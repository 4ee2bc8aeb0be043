package io.tenward.results;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;

/** The released results, for the lead who asked. */
@Path("/api/surveys/{surveyId}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class ResultsResource {
  private final AgroalDataSource database;
  private final ReleasedResults results;
  private final Caller caller;

  ResultsResource(AgroalDataSource database, ReleasedResults results, Caller caller) {
    this.database = database;
    this.results = results;
    this.caller = caller;
  }

  @GET
  public Results getResults(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      return results.of(connection, survey, survey.requireReady());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
