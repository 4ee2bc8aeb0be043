package io.tenward.week;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.CalendarReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;

/** Reads when a lead is busy from a calendar file, and keeps nothing but that. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class CalendarReadingResource {
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

  @Inject Caller caller;
  @Inject BusyDays days;

  @POST
  @Path("/api/week/calendar-readings")
  @Consumes(MediaType.APPLICATION_JSON)
  public CalendarReading readCalendar(CalendarFile file) {
    caller.hold();
    var busy = days.read(caller.memberId(), file.bytes());
    days.store(caller.memberId(), caller.workspaceId(), busy, BusyDays.FILE);
    return BusyDays.reading(busy);
  }
}
