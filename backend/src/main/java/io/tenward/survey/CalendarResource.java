package io.tenward.survey;

import io.tenward.base.files.Calendar;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.contract.DownloadCalendar;
import io.tenward.form.ClosingTime;
import io.tenward.form.Lead;
import io.tenward.form.Phrases;
import io.tenward.form.Survey;
import io.tenward.survey.mail.Reminder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

/** Tells the calendar of a lead when a running survey closes and reminds. */
@RolesAllowed("lead")
@Transactional
class CalendarResource implements DownloadCalendar {
  @Inject Caller caller;
  @Inject PublicAddress address;
  @Inject Clock clock;

  @Override
  public String downloadCalendar(UUID surveyId) {
    var survey = Survey.of(caller, surveyId).requireRunning();
    var lead = Lead.of(survey.leadId);
    var phrases = Phrases.ofMails(lead.language(), lead.name());
    var link = address.uri() + "/surveys/" + surveyId;
    var moved = ClosingTime.of(surveyId).size();
    var events = new ArrayList<Calendar.Event>();
    events.add(
        new Calendar.Event(
            surveyId + "@" + address.uri().getHost(),
            moved,
            survey.closesAt,
            phrases.say("calendar.closes", survey.title),
            phrases.say("calendar.then"),
            link));
    for (var reminder : Reminder.of(surveyId)) {
      events.add(
          new Calendar.Event(
              reminder.reminderId + "@" + address.uri().getHost(),
              (int) reminder.version,
              reminder.sendsAt,
              phrases.say("calendar.reminds", survey.title),
              phrases.say("calendar.whom"),
              link));
    }
    return Calendar.of(events, clock.instant());
  }
}
