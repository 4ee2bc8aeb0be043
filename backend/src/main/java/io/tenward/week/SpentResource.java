package io.tenward.week;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.DownloadSpentTime;
import io.tenward.contract.GetSpentTime;
import io.tenward.contract.Language;
import io.tenward.week.SpentTime.SpentRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares planned with spent time. */
@RolesAllowed("lead")
@Transactional
public class SpentResource implements DownloadSpentTime, GetSpentTime {
  private static final Set<Integer> WEEKS = Set.of(1, 4, 12);

  @Inject Caller caller;
  @Inject SpentQuery query;

  @Override
  public SpentTime getSpentTime(@Nullable LocalDate week, int weeks) {
    return spent(week, weeks);
  }

  @Override
  public Response downloadSpentTime(
      @Nullable LocalDate week, int weeks, @Nullable Language spoken) {
    var spent = spent(week, weeks);
    var csv =
        new Csv(FileLanguage.of(spoken))
            .row("by", "what", "planned_minutes", "spent_minutes", "unknown_minutes");
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
