package io.tenward.rating;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Caller;
import io.tenward.platform.DatabaseFailure;
import io.tenward.response.AdviceSteps;
import io.tenward.response.ReleasedResults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.UUID;

/** Where a lead stands in one survey. For the lead who asked. */
@Path("/api/surveys/{surveyId}/gaps")
@RolesAllowed("lead")
public class GapResource {
  private final AgroalDataSource database;
  private final ReleasedResults released;
  private final Caller caller;

  GapResource(AgroalDataSource database, ReleasedResults released, Caller caller) {
    this.database = database;
    this.released = released;
    this.caller = caller;
  }

  @GET
  public Gaps getGaps(@PathParam("surveyId") UUID surveyId) {
    try (var connection = database.getConnection()) {
      var survey = released.ofOwn(connection, caller, surveyId);
      return GapView.of(
          survey, Self.of(connection, surveyId), AdviceSteps.of(connection, surveyId));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
