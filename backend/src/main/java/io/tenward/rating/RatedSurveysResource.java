package io.tenward.rating;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Caller;
import io.tenward.platform.DatabaseFailure;
import io.tenward.platform.Page;
import io.tenward.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

/** In which surveys leads can see themselves beside the others. */
@Path("/api/rated-surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class RatedSurveysResource {
  private final AgroalDataSource database;
  private final Caller caller;

  RatedSurveysResource(AgroalDataSource database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  @GET
  public Page<GapsSummary> listRatedSurveys(@Valid @BeanParam Paging paging) {
    try (var connection = database.getConnection()) {
      return GapsSummary.list(connection, caller.memberId(), paging);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
