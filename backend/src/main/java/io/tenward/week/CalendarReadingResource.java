package io.tenward.week;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads when a lead is busy from a calendar file, and keeps nothing but that. */
@Path("/api/week/calendar-readings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class CalendarReadingResource {
  private static final int BYTES = 5 * 1024 * 1024;
  private static final int BASE64 = (BYTES + 2) / 3 * 4;
  private static final int ZONES = 10;

  /**
   * @param content in Base64 (RFC 4648, 4)
   */
  record CalendarFile(String content) {
    byte[] bytes() {
      try {
        return Base64.getDecoder().decode(content);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid().field("/content", "bad-format");
      }
    }
  }

  /**
   * @param days with a meeting
   * @param leftOut events that could not be read
   * @param unknownZones that were read as the zone of the settings
   */
  record CalendarReading(int days, int minutes, int leftOut, Collection<String> unknownZones) {}

  private final Caller caller;
  private final Database database;

  CalendarReadingResource(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public CalendarReading readCalendar(CalendarFile file) {
    caller.hold();
    var me = caller.memberId();
    var workspace = caller.workspaceId();
    var zone = caller.zone();
    var today = caller.today();
    var busy = BusyTimes.read(file.bytes(), zone, mailbox(me), today);
    database.update("update meeting_day set calendar = null, busy = null where member_id = ?", me);
    List<@Nullable Object[]> rows = new ArrayList<>();
    busy.days()
        .forEach(
            (day, taken) ->
                rows.add(
                    new Object[] {me, workspace, day, taken.cardinality(), taken.toByteArray()}));
    database.batch(
        """
        insert into meeting_day (member_id, workspace_id, day, calendar, busy) values (?, ?, ?, ?, ?)
        on conflict (member_id, day)
          do update set calendar = excluded.calendar, busy = excluded.busy
        """,
        rows);
    return new CalendarReading(
        (int) busy.days().values().stream().filter(taken -> !taken.isEmpty()).count(),
        busy.days().values().stream().mapToInt(BitSet::cardinality).sum(),
        busy.leftOut(),
        busy.unknownZones().stream().limit(ZONES).toList());
  }

  private String mailbox(UUID memberId) {
    return database
        .first("select email from member where member_id = ?", row -> row.getString(1), memberId)
        .orElseThrow();
  }
}
