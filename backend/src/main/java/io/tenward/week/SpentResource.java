package io.tenward.week;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.week.SpentTime.SpentRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was planned beside what was spent. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class SpentResource {
  private static final Set<Integer> WEEKS = Set.of(1, 4, 12);

  private final Caller caller;
  private final SpentQuery query;

  SpentResource(Caller caller, SpentQuery query) {
    this.caller = caller;
    this.query = query;
  }

  @GET
  @Path("/api/week/spent")
  public SpentTime getSpentTime(
      @QueryParam("week") @Nullable LocalDate week,
      @QueryParam("weeks") @DefaultValue("1") Integer weeks) {
    return spent(week, weeks);
  }

  @GET
  @Path("/api/week/downloads/spent")
  @Produces(Csv.MEDIA_TYPE)
  public Response downloadSpentTime(
      @QueryParam("week") @Nullable LocalDate week,
      @QueryParam("weeks") @DefaultValue("1") Integer weeks,
      @QueryParam("language") @DefaultValue("en") FileLanguage language) {
    var spent = spent(week, weeks);
    var csv =
        new Csv(language).row("by", "what", "planned_minutes", "spent_minutes", "unknown_minutes");
    for (var row : spent.threads()) {
      var thread = row.label().thread();
      row(csv, "thread", thread == null ? null : thread.words(), row);
    }
    spent.kinds().forEach(row -> row(csv, "kind", row.label().kind(), row));
    spent.quadrants().forEach(row -> row(csv, "quadrant", row.label().quadrant(), row));
    spent.causes().forEach(row -> row(csv, "cause", row.label().cause(), row));
    for (var row : spent.rescued()) {
      var person = row.label().person();
      row(csv, "rescued", person == null ? null : person.name(), row);
    }
    return Response.ok(csv.toString())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"time.csv\"")
        .build();
  }

  private static void row(Csv csv, String by, @Nullable String what, SpentRow row) {
    csv.row(by, what, row.planned(), row.spent(), row.unknown());
  }

  private SpentTime spent(@Nullable LocalDate week, int weeks) {
    if (!WEEKS.contains(weeks)) {
      throw ProblemException.invalid().field("weeks", "out-of-range", Map.of("min", 1, "max", 12));
    }
    return query.of(Weeks.asked(week, caller), weeks);
  }
}
