package io.tenward.survey.mail;

import io.tenward.survey.audience.Plan;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The invitation as somebody would get it, and who gets one.
 *
 * @param recipients how many have an address; from launch on, how many links go by mail
 * @param withoutAddress how many have none, and get their link from the sheet
 * @param mailSetUp whether this server sends mail
 * @param reminders when they would leave, for a launch now
 * @param from the name and address it comes from
 */
public record MailPreview(
    int recipients,
    int withoutAddress,
    boolean mailSetUp,
    List<Instant> reminders,
    String language,
    String from,
    String subject,
    String text,
    String html) {

  public static MailPreview of(
      Survey survey,
      Plan plan,
      MailContent content,
      boolean mailSetUp,
      String from,
      Instant leaves) {
    var isDraft = survey.state == SurveyState.DRAFT;
    var mailed = isDraft ? plan.mailed().size() : (int) Mail.count("surveyId", survey.surveyId);
    var invited = isDraft ? plan.invited() : Objects.requireNonNull(survey.invitedCount);
    return new MailPreview(
        mailed,
        invited - mailed,
        mailSetUp,
        ReminderPlan.times(leaves, survey.closesAt, ZoneId.of(survey.zone), survey.reminders),
        content.language(),
        from,
        content.subject(),
        content.text(),
        content.html());
  }
}
