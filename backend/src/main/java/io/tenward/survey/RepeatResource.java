package io.tenward.survey;

import io.tenward.base.files.Calendar;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.DownloadRepeatCalendar;
import io.tenward.contract.RepeatDraft;
import io.tenward.contract.RepeatSurvey;
import io.tenward.form.Lead;
import io.tenward.form.Phrases;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Repeats a survey, and offers a calendar entry for the next time. */
@RolesAllowed("lead")
@Transactional
class RepeatResource implements DownloadRepeatCalendar, RepeatSurvey {
  @Inject Caller caller;
  @Inject SurveyOut out;
  @Inject Repeat repeat;
  @Inject PublicAddress address;
  @Inject Clock clock;

  @Override
  @Idempotent
  public Response repeatSurvey(UUID surveyId, RepeatDraft wanted) {
    var earlier = launched(Survey.toChange(caller, surveyId));
    earlier.requireOwnForm();
    var draft = repeat.of(earlier, wanted.title());
    return Etag.created(
        "/api/surveys/" + draft.surveyId, out.view(draft, clock.instant()), draft.version);
  }

  /** Writes a date for the lead's own calendar, when it is time to ask again. */
  @Override
  public String downloadRepeatCalendar(UUID surveyId, int months) {
    var survey = launched(Survey.of(caller, surveyId));
    var lead = Lead.of(survey.leadId);
    var phrases = Phrases.ofMails(lead.language(), lead.name());
    var event =
        new Calendar.Event(
            "repeat-" + surveyId + "@" + address.uri().getHost(),
            months,
            monthsAfter(Objects.requireNonNull(survey.launchedAt), survey.zone, months),
            phrases.say("calendar.repeats", survey.title),
            phrases.say("calendar.same"),
            address.uri() + "/surveys/" + surveyId);
    return Calendar.of(List.of(event), clock.instant());
  }

  private static Instant monthsAfter(Instant launched, String zone, int months) {
    return ZonedDateTime.ofInstant(launched, ZoneId.of(zone)).plusMonths(months).toInstant();
  }

  private static Survey launched(Survey survey) {
    if (survey.manifest == null) {
      throw ProblemException.of(SurveyProblem.NOT_LAUNCHED, "A draft cannot be repeated");
    }
    return survey;
  }
}
