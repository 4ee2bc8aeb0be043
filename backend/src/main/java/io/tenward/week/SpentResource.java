package io.tenward.week;

import static java.util.Objects.requireNonNull;

import io.tenward.base.files.Attachment;
import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.contract.DownloadSpentTime;
import io.tenward.contract.GetSpentTime;
import io.tenward.contract.Language;
import io.tenward.contract.PersonName;
import io.tenward.contract.Quadrant;
import io.tenward.contract.SpentRow;
import io.tenward.contract.SpentTime;
import io.tenward.contract.Thread;
import io.tenward.contract.TimeBlockKind;
import io.tenward.contract.TimeCause;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares planned with spent time. */
@RolesAllowed("lead")
@Transactional
public class SpentResource implements DownloadSpentTime, GetSpentTime {
  @Inject Caller caller;
  @Inject SpentQuery query;

  @Override
  public SpentTime getSpentTime(@Nullable LocalDate week, int weeks) {
    return query.of(Weeks.asked(week, caller), weeks);
  }

  @Override
  public Response downloadSpentTime(
      @Nullable LocalDate week, int weeks, @Nullable Language spoken) {
    var spent = getSpentTime(week, weeks);
    var csv =
        new Csv(FileLanguage.of(spoken))
            .row("by", "what", "planned_minutes", "spent_minutes", "unknown_minutes");
    rows(csv, "thread", spent.threads(), SpentRow::thread, Thread::words);
    rows(csv, "kind", spent.kinds(), SpentRow::kind, TimeBlockKind::word);
    rows(csv, "quadrant", spent.quadrants(), SpentRow::quadrant, Quadrant::word);
    rows(csv, "cause", spent.causes(), SpentRow::cause, TimeCause::word);
    rows(csv, "rescued", spent.rescued(), SpentRow::person, PersonName::name);
    return Attachment.of("time.csv", csv.toString());
  }

  private static <T> void rows(
      Csv csv,
      String by,
      @Nullable List<SpentRow> rows,
      Function<SpentRow, @Nullable T> label,
      Function<T, String> word) {
    for (var row : requireNonNull(rows)) {
      var what = label.apply(row);
      var called = what == null ? null : word.apply(what);
      csv.row(by, called, row.planned(), row.spent(), row.unknown());
    }
  }
}
