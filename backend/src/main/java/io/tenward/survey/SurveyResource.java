package io.tenward.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeSurvey;
import io.tenward.contract.CreateSurvey;
import io.tenward.contract.Delivery;
import io.tenward.contract.GetSurvey;
import io.tenward.contract.ListSurveys;
import io.tenward.contract.RemoveSurvey;
import io.tenward.contract.SurveyChange;
import io.tenward.contract.SurveyDraft;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySummary;
import io.tenward.form.Lead;
import io.tenward.form.LocalTimes;
import io.tenward.form.QuestionRules;
import io.tenward.form.Questions;
import io.tenward.form.Successor;
import io.tenward.form.Survey;
import io.tenward.form.Template;
import io.tenward.kernel.keys.KeyCustody;
import io.tenward.mail.MailSettings;
import io.tenward.survey.audience.Audiences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the surveys of a lead, and their drafts. */
@RolesAllowed("lead")
@Transactional
class SurveyResource implements ChangeSurvey, CreateSurvey, GetSurvey, ListSurveys, RemoveSurvey {
  private static final int DAYS_UNTIL_CLOSE = 7;

  @Inject SurveyOut out;
  @Inject SurveyQuery query;
  @Inject Audiences audiences;
  @Inject Caller caller;
  @Inject Database database;
  @Inject MergePatch mergePatch;
  @Inject MailSettings mail;
  @Inject KeyCustody custody;
  @Inject Clock clock;

  @Override
  public Page<SurveySummary> listSurveys(
      @Nullable SurveyState state,
      @Nullable UUID series,
      @Nullable Instant changedSince,
      Paging paging) {
    return query.list(caller.memberId(), state, series, changedSince, paging, clock.instant());
  }

  @Override
  @Idempotent
  public Response createSurvey(SurveyDraft draft) {
    Lead.hold(caller.memberId());
    var problem = LocalTimes.problem();
    var template = Template.find(problem, caller.memberId(), draft.template());
    var zone = LocalTimes.zone(problem, "/zone", draft.zone());
    if (template == null || zone == null) {
      throw problem;
    }
    var survey = Survey.draft(caller, zone, DAYS_UNTIL_CLOSE, clock.instant());
    survey.ask(template.id(), new Questions(template.questions()));
    survey.title =
        draft.title() != null
            ? draft.title()
            : template.title().in(Lead.of(survey.leadId).language());
    survey.delivery = mail.isSetUp() ? Delivery.MAIL : Delivery.LINKS;
    survey.successorId = Successor.last(survey.leadId);
    survey.persistAndFlush();
    return Etag.created(
        "/api/surveys/" + survey.surveyId, out.view(survey, clock.instant()), survey.version);
  }

  @Override
  public Response getSurvey(UUID surveyId) {
    var survey = Survey.of(caller, surveyId);
    var now = clock.instant();
    var answer = Etag.ok(out.view(survey, now), survey.version);
    if (survey.isClosing(now)) {
      answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 1);
    }
    return answer;
  }

  @Override
  public Response changeSurvey(UUID surveyId, @Nullable String ifMatch, JsonNode patch) {
    if (patch.has("audience")) {
      Lead.hold(caller.memberId());
    }
    var survey = changeable(surveyId, ifMatch);
    if (patch.has("template") || patch.has("questions") || patch.has("successorId")) {
      survey.requireOwnForm();
    }
    var change = mergePatch.apply(out.change(survey), patch);
    var problem = LocalTimes.problem();
    write(change, survey, problem);
    if (!survey.isVote()) {
      writeForm(change, survey, patch.has("questions"), problem);
    }
    if (patch.has("audience")) {
      audiences.replace(survey, change.audience(), problem);
    }
    if (patch.has("successorId")) {
      survey.successorId = change.successorId();
      if (survey.successorId != null && Successor.name(database, survey).isEmpty()) {
        problem.field("/successorId", "unknown-member");
      }
    }
    problem.throwIfAny();
    survey.changedAt = clock.instant();
    survey.flush();
    survey.touch();
    return Etag.ok(out.view(survey, clock.instant()), survey.version);
  }

  @Override
  public void removeSurvey(UUID surveyId, @Nullable String ifMatch) {
    var survey = changeable(surveyId, ifMatch);
    custody.noteRemoved(survey);
    survey.delete();
  }

  private Survey changeable(UUID surveyId, @Nullable String ifMatch) {
    var survey = Survey.toChange(caller, surveyId).requireDraft();
    Etag.require(ifMatch, survey.version, out.view(survey, clock.instant()));
    return survey;
  }

  /**
   * Writes everything but the form and the audience.
   *
   * @param problem gets bad-format, out-of-range, unknown-zone or skipped-hour
   */
  private static void write(SurveyChange change, Survey survey, ProblemException problem) {
    var where = LocalTimes.zone(problem, "/zone", change.zone());
    var local = LocalTimes.parse(problem, "/closesLocal", change.closesLocal());
    var closes = LocalTimes.instant(problem, "/closesLocal", local, where);
    if (local != null && closes != null) {
      survey.closesLocal = local;
      survey.closesAt = closes;
    }
    survey.opensAt = opens(change, problem, where, closes);
    survey.title = change.title();
    survey.intro = change.intro();
    survey.k = change.k();
    survey.showNames = change.showNames();
    survey.managerAlone = change.managerAlone();
    survey.delivery = change.delivery();
    survey.message = change.message();
    survey.reminders = change.reminders();
    survey.zone = change.zone();
  }

  private static @Nullable Instant opens(
      SurveyChange change,
      ProblemException problem,
      @Nullable ZoneId where,
      @Nullable Instant closes) {
    if (change.opensLocal() == null) {
      return null;
    }
    var local = LocalTimes.parse(problem, "/opensLocal", change.opensLocal());
    var opens = LocalTimes.instant(problem, "/opensLocal", local, where);
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      problem.field("/opensLocal", "out-of-range", Map.of("max", change.closesLocal()));
    }
    return opens;
  }

  /**
   * Writes the form: the questions, or those that another template brings along. A template that is
   * gone stays named by the drafts made of it.
   *
   * @param written whether the lead sent questions
   * @param problem gets unknown-template, or what {@link QuestionRules#check} says
   */
  private static void writeForm(
      SurveyChange change, Survey survey, boolean written, ProblemException problem) {
    var form = survey.asked();
    if (!change.template().equals(survey.template)) {
      var other = Template.find(problem, survey.leadId, change.template());
      form = other == null ? form : new Questions(other.questions());
    }
    survey.ask(
        change.template(),
        written ? QuestionRules.check(problem, Questions.of(change.questions())) : form);
  }
}
