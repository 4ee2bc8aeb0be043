package io.tenward.rating;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.DatabaseFailure;
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
