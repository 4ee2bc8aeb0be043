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
import io.tenward.contract.Audience;
import io.tenward.contract.ChangeSurvey;
import io.tenward.contract.CreateSurvey;
import io.tenward.contract.Delivery;
import io.tenward.contract.GetSurvey;
import io.tenward.contract.ListSurveys;
import io.tenward.contract.ManagerAlone;
import io.tenward.contract.RemoveSurvey;
import io.tenward.contract.SurveyDraft;
import io.tenward.contract.SurveyState;
import io.tenward.form.Lead;
import io.tenward.form.LocalTimes;
import io.tenward.form.Question;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the surveys of a lead, and their drafts. */
@RolesAllowed("lead")
@Transactional
class SurveyResource implements ChangeSurvey, CreateSurvey, GetSurvey, ListSurveys, RemoveSurvey {
  private static final int DAYS_UNTIL_CLOSE = 7;
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

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
    return SurveySummary.list(
        caller.memberId(), state, series, changedSince, paging, clock.instant());
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
    var closes =
        ZonedDateTime.ofInstant(clock.instant(), zone).plusDays(DAYS_UNTIL_CLOSE).with(CLOSES);
    var survey = new Survey();
    survey.surveyId = UUID.randomUUID();
    survey.workspaceId = caller.workspaceId();
    survey.leadId = caller.memberId();
    survey.ask(template.id(), new Questions(template.questions()));
    survey.title =
        draft.title() != null
            ? draft.title()
            : template.title().in(Lead.of(survey.leadId).language());
    survey.delivery = mail.isSetUp() ? Delivery.MAIL : Delivery.LINKS;
    survey.zone = draft.zone();
    survey.closesLocal = closes.toLocalDateTime();
    survey.closesAt = closes.toInstant();
    survey.createdAt = clock.instant();
    survey.successorId = Successor.last(survey.leadId);
    survey.persistAndFlush();
    return Etag.created(
        "/api/surveys/" + survey.surveyId, SurveyView.of(survey, clock.instant()), survey.version);
  }

  @Override
  public Response getSurvey(UUID surveyId) {
    var survey = Survey.of(caller, surveyId);
    var now = clock.instant();
    var answer = Etag.ok(SurveyView.of(survey, now), survey.version);
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
    var change = mergePatch.apply(SurveyChange.of(survey), patch);
    var problem = LocalTimes.problem();
    change.write(survey, problem);
    if (!survey.isVote()) {
      change.writeForm(survey, patch.has("questions"), problem);
    }
    if (patch.has("audience")) {
      Audiences.replace(survey, change.audience(), problem);
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
    return Etag.ok(SurveyView.of(survey, clock.instant()), survey.version);
  }

  @Override
  public void removeSurvey(UUID surveyId, @Nullable String ifMatch) {
    var survey = changeable(surveyId, ifMatch);
    custody.noteRemoved(survey);
    survey.delete();
  }

  private Survey changeable(UUID surveyId, @Nullable String ifMatch) {
    var survey = Survey.toChange(caller, surveyId);
    survey.requireDraft();
    Etag.require(ifMatch, survey.version, SurveyView.of(survey, clock.instant()));
    return survey;
  }

  /** Holds the fields of a draft that a lead may change. */
  record SurveyChange(
      String template,
      List<Question> questions,
      String title,
      String intro,
      int k,
      boolean showNames,
      ManagerAlone managerAlone,
      Delivery delivery,
      String message,
      int reminders,
      String zone,
      String closesLocal,
      @Nullable String opensLocal,
      @Nullable UUID successorId,
      List<Audience> audience) {
    static final int MOST_GROUPS = 40;

    static SurveyChange of(Survey survey) {
      return new SurveyChange(
          survey.template,
          survey.isVote() ? List.of() : survey.asked().all(),
          survey.title,
          survey.intro,
          survey.k,
          survey.showNames,
          survey.managerAlone,
          survey.delivery,
          survey.message,
          survey.reminders,
          survey.zone,
          LocalTimes.text(survey.closesLocal),
          survey.opensAt == null ? null : LocalTimes.text(survey.opensAt, survey.zone),
          survey.successorId,
          Audiences.of(survey));
    }

    /**
     * Writes everything but the form and the audience.
     *
     * @param problem gets bad-format, out-of-range, unknown-zone or skipped-hour
     */
    void write(Survey survey, ProblemException problem) {
      var where = LocalTimes.zone(problem, "/zone", zone);
      var local = LocalTimes.parse(problem, "/closesLocal", closesLocal);
      var closes = LocalTimes.instant(problem, "/closesLocal", local, where);
      if (local != null && closes != null) {
        survey.closesLocal = local;
        survey.closesAt = closes;
      }
      survey.opensAt = opens(problem, where, closes);
      survey.title = title;
      survey.intro = intro;
      survey.k = k;
      survey.showNames = showNames;
      survey.managerAlone = managerAlone;
      survey.delivery = delivery;
      survey.message = message;
      survey.reminders = reminders;
      survey.zone = zone;
    }

    private @Nullable Instant opens(
        ProblemException problem, @Nullable ZoneId where, @Nullable Instant closes) {
      if (opensLocal == null) {
        return null;
      }
      var local = LocalTimes.parse(problem, "/opensLocal", opensLocal);
      var opens = LocalTimes.instant(problem, "/opensLocal", local, where);
      if (opens != null && closes != null && !opens.isBefore(closes)) {
        problem.field("/opensLocal", "out-of-range", Map.of("max", closesLocal));
      }
      return opens;
    }

    /**
     * Writes the form: the questions, or those that another template brings along. A template that
     * is gone stays named by the drafts made of it.
     *
     * @param written whether the lead sent questions
     * @param problem gets unknown-template, or what {@link QuestionRules#check} says
     */
    void writeForm(Survey survey, boolean written, ProblemException problem) {
      var form = survey.asked();
      if (!template.equals(survey.template)) {
        var other = Template.find(problem, survey.leadId, template);
        form = other == null ? form : new Questions(other.questions());
      }
      survey.ask(template, written ? QuestionRules.check(problem, questions) : form);
    }
  }
}
