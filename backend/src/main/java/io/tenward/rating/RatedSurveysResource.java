package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** In which surveys leads can see themselves beside the others. */
@Path("/api/rated-surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class RatedSurveysResource {
  private final Database database;
  private final Caller caller;

  RatedSurveysResource(Database database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  @GET
  @ByToken(Scope.RESULTS_READ)
  public Page<GapsSummary> listRatedSurveys(@BeanParam Paging paging) {
    return GapsSummary.list(database, caller, paging);
  }
}
