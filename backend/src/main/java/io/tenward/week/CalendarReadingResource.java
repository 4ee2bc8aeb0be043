package io.tenward.week;

import io.tenward.base.http.Caller;
import io.tenward.contract.CalendarFile;
import io.tenward.contract.CalendarReading;
import io.tenward.contract.ReadCalendar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads when a lead is busy from a calendar file, and keeps nothing but that. */
@RolesAllowed("lead")
@Transactional
public class CalendarReadingResource implements ReadCalendar {
  @Inject Caller caller;
  @Inject BusyDays days;

  @Override
  public CalendarReading readCalendar(CalendarFile file) {
    caller.hold();
    var busy = days.read(caller.memberId(), file.content());
    days.store(caller.memberId(), caller.workspaceId(), busy, BusyDays.FILE);
    return BusyDays.reading(busy);
  }
}
