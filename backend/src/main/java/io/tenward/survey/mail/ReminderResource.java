package io.tenward.survey.mail;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeReminder;
import io.tenward.contract.GetReminder;
import io.tenward.contract.ReminderChange;
import io.tenward.contract.RemoveReminder;
import io.tenward.contract.SendReminder;
import io.tenward.contract.SurveyMail;
import io.tenward.form.LocalTimes;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages reminders. Only future ones can be changed, and there are never more than announced. */
@RolesAllowed("lead")
@Transactional
class ReminderResource implements ChangeReminder, GetReminder, RemoveReminder, SendReminder {
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public Response getReminder(UUID surveyId, UUID reminderId) {
    var reminder = Reminder.of(Survey.of(caller, surveyId).requireRunning(), reminderId);
    return Etag.ok(reminder.view(), reminder.version);
  }

  @Override
  public SurveyMail changeReminder(
      UUID surveyId, UUID reminderId, @Nullable String ifMatch, ReminderChange change) {
    var problem = LocalTimes.problem();
    var local = LocalTimes.parse(problem, "/sendsLocal", change.sendsLocal());
    var zone = change.zone() == null ? null : LocalTimes.zone(problem, "/zone", change.zone());
    problem.throwIfAny();
    var survey = Survey.of(caller, surveyId).requireRunning();
    var reminder = Reminder.toChange(survey, reminderId);
    Etag.require(ifMatch, reminder.version, reminder.view());
    reminder.sendsAt = sendsAt(survey, local, zone == null ? ZoneId.of(survey.zone) : zone);
    reminder.flush();
    return MailReport.of(survey);
  }

  private Instant sendsAt(Survey survey, @Nullable LocalDateTime local, ZoneId zone) {
    var problem = LocalTimes.problem();
    var at = LocalTimes.instant(problem, "/sendsLocal", local, zone);
    if (at == null) {
      throw problem;
    }
    if (!at.isAfter(clock.instant())) {
      throw LocalTimes.invalid("/sendsLocal", "in-past", Map.of());
    }
    if (!Reminder.isTimely(survey, at)) {
      var bounds =
          Map.<String, Object>of("min", Reminder.earliest(survey), "max", Reminder.latest(survey));
      throw LocalTimes.invalid("/sendsLocal", "out-of-range", bounds);
    }
    return at;
  }

  @Override
  public SurveyMail sendReminder(UUID surveyId, UUID reminderId) {
    var survey = Survey.of(caller, surveyId).requireRunning();
    var reminder = Reminder.toChange(survey, reminderId);
    var now = clock.instant();
    if (!Reminder.isTimely(survey, now) || !Mail.haveLeft(surveyId)) {
      throw ProblemException.of(
          SurveyProblem.REMINDER_UNTIMELY,
          "No invitation has been sent yet, or the survey closes too soon");
    }
    reminder.sendsAt = now;
    return MailReport.of(survey);
  }

  @Override
  public void removeReminder(UUID surveyId, UUID reminderId, @Nullable String ifMatch) {
    var reminder = Reminder.toChange(Survey.of(caller, surveyId).requireRunning(), reminderId);
    Etag.require(ifMatch, reminder.version, reminder.view());
    reminder.delete();
  }
}
