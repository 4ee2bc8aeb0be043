package io.tenward.response;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.UUID;

/** The released results, for the lead who asked. */
@Path("/api/surveys/{surveyId}/results")
@RolesAllowed("lead")
public class ResultsResource {
  private final AgroalDataSource database;
  private final Caller caller;

  ResultsResource(AgroalDataSource database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  @GET
  public Results getResults(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = ReleaseState.ofOwn(connection, caller, surveyId);
      return new ResultsReader(connection, survey, survey.requireReady()).read();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
