package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.BoardSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start page of a lead. */
@Path("/api/home")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class HomeResource {
  record Home(NextStep next, HomeThemes themes, List<RecentEvent> recent) {}

  /** How many themes the lead's boards have, and how many of them have no verdict yet. */
  record HomeThemes(int all, int undecided) {
    static HomeThemes of(List<BoardSummary> boards) {
      var all = boards.stream().mapToInt(BoardSummary::themes).sum();
      return new HomeThemes(all, all - boards.stream().mapToInt(BoardSummary::decided).sum());
    }
  }

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
    return new Home(
        NextStep.of(now), HomeThemes.of(now.boards()), RecentEvent.list(database, caller));
  }
}
