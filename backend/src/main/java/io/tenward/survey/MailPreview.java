package io.tenward.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The invitation as somebody would get it, and who gets one.
 *
 * @param recipients how many have an address
 * @param withoutAddress how many have none, and get their link from the sheet
 * @param reminders when they would leave, for a launch now
 * @param from the name and address it comes from
 */
record MailPreview(
    int recipients,
    int withoutAddress,
    List<Instant> reminders,
    String language,
    String from,
    String subject,
    String text,
    String html) {

  static MailPreview of(
      Survey survey, Plan plan, MailContent content, String from, Instant leaves) {
    var mailed = plan.mailed().size();
    return new MailPreview(
        mailed,
        plan.invited() - mailed,
        ReminderPlan.times(leaves, survey.closesAt, ZoneId.of(survey.zone), survey.reminders),
        content.language(),
        from,
        content.subject(),
        content.text(),
        content.html());
  }
}
