package io.tenward.survey;

import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Language;
import io.tenward.contract.MailPreview;
import io.tenward.contract.SurveyState;
import io.tenward.form.Lead;
import io.tenward.form.LocalTimes;
import io.tenward.form.Phrases;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.mail.Letter;
import io.tenward.mail.MailSettings;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.launch.Launch;
import io.tenward.survey.launch.Plan;
import io.tenward.survey.mail.Mail;
import io.tenward.survey.mail.MailContent;
import io.tenward.survey.mail.MailKind;
import io.tenward.survey.mail.MailWriter;
import io.tenward.survey.mail.ReminderPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a sample of the invitation, whose links lead to the preview of the form. */
@ApplicationScoped
class MailSample {
  @Inject Audiences audiences;
  @Inject Launch launch;
  @Inject PublicAddress address;
  @Inject MailSettings settings;
  @Inject Clock clock;

  /**
   * @param language the lead's own unless given
   * @param groupId of the reader; of the first who are asked unless given
   * @throws ProblemException not-launchable when nobody is asked or nothing, invalid-request with
   *     unknown-group
   */
  MailPreview preview(Survey survey, @Nullable Language language, @Nullable UUID groupId) {
    var now = clock.instant();
    var opensAt = survey.opensAt == null ? now : survey.opensAt;
    var leaves =
        survey.mailLeavesAt == null ? launch.mailLeavesAt(now, opensAt) : survey.mailLeavesAt;
    var content = content(survey, language, groupId, false);
    var from = Phrases.ofMails(content.language(), Lead.of(survey.leadId).name()).say("from");
    var server = settings.server();
    var sender = server.map(known -> from + " <" + known.from() + ">").orElse(from);
    var plan = new Plan(survey, audiences.people(survey.surveyId));
    var isDraft = survey.state == SurveyState.DRAFT;
    var mailed = isDraft ? plan.mailed().size() : (int) Mail.count("surveyId", survey.surveyId);
    var invited = isDraft ? plan.invited() : Objects.requireNonNull(survey.invitedCount);
    return new MailPreview(
        mailed,
        invited - mailed,
        server.isPresent(),
        ReminderPlan.times(leaves, survey.closesAt, ZoneId.of(survey.zone), survey.reminders),
        Language.of(content.language()),
        sender,
        content.subject(),
        content.text(),
        content.html());
  }

  /** Writes to the lead, with what a lead must know on top. */
  Letter toLead(Survey survey, String id) {
    var lead = Lead.of(survey.leadId);
    return content(survey, null, null, true).letter(id, lead.name(), lead.party(), lead.party());
  }

  private MailContent content(
      Survey survey, @Nullable Language language, @Nullable UUID groupId, boolean test) {
    var manifest = survey.manifest == null ? launch.planned(survey) : survey.frozen();
    var groups = manifest.groupIds();
    if (groups.isEmpty()) {
      throw notLaunchable("/audience", "empty-audience");
    }
    if (manifest.questions().isEmpty()) {
      throw notLaunchable("/questions", "empty-form");
    }
    if (groupId != null && !groups.contains(groupId)) {
      throw LocalTimes.invalid("groupId", "unknown-group", Map.of());
    }
    var shown = groupId == null ? groups.getFirst() : groupId;
    var origin = address.uri();
    var link = origin + "/r/#preview=" + survey.surveyId + "&g=" + shown;
    var lead = Lead.of(survey.leadId);
    return new MailWriter(manifest, lead, survey.message, survey.closesAt, origin)
        .write(
            new MailWriter.Occasion(
                MailKind.INVITATION, shown, survey.reminders, clock.instant(), test),
            language == null ? lead.language() : language.word(),
            link,
            link);
  }

  private static ProblemException notLaunchable(String pointer, String code) {
    return ProblemException.of(SurveyProblem.NOT_LAUNCHABLE, "The draft is not complete")
        .field(pointer, code);
  }
}
