package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The start page of a lead. */
@Path("/api/home")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class HomeResource {
  record Home(
      NextStep next, Set<Station> stations, List<HomeLine> lines, List<RecentEvent> recent) {}

  private final HomeQuery query;
  private final Database database;
  private final Caller caller;

  HomeResource(HomeQuery query, Database database, Caller caller) {
    this.query = query;
    this.database = database;
    this.caller = caller;
  }

  @GET
  public Home getHome(@QueryParam("day") @Nullable LocalDate day) {
    var now = query.situation(day);
    var stations = query.stations(now);
    return new Home(
        NextStep.of(now),
        stations,
        HomeLine.all(now, stations, caller.zone()),
        RecentEvent.list(database, caller));
  }

  @POST
  @Path("stations")
  public void addStations() {
    query.name(EnumSet.allOf(Station.class));
  }
}
