package io.tenward.survey.mail;

import io.tenward.contract.Delivery;
import io.tenward.contract.MailDelay;
import io.tenward.contract.ReminderView;
import io.tenward.contract.Taking;
import io.tenward.survey.core.Survey;
import io.tenward.survey.invite.TakenLinks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the mails of a running survey fare, as its lead sees it: numbers of invitations, and by name
 * only whom no mail has reached. Who was reminded is not among it, nor how many were: beside how
 * many answered it tells how many declined, and where one person gets mail, who.
 *
 * @param leavesAt when invitations leave; absent when all links are on the sheet
 * @param returnableAt from when the lead can say that one came back; absent until one has left
 * @param waiting invitations, with those that are being handed over
 * @param sent whatever becomes of later mails, unless it is trouble
 * @param delay why invitations that are due have not left
 */
record SurveyMail(
    Delivery delivery,
    int total,
    @Nullable Instant leavesAt,
    boolean held,
    @Nullable Instant returnableAt,
    int waiting,
    int sent,
    @Nullable MailDelay delay,
    List<Trouble> troubles,
    List<ReminderView> reminders,
    List<Taking> takings) {
  /**
   * Somebody whom a mail did not reach, or perhaps not. Not which mail: a reminder goes only to
   * whom has not answered.
   */
  record Trouble(
      UUID id, String name, String address, MailState state, String reason, Instant changedAt) {
    static Trouble of(Mail mail) {
      return new Trouble(
          mail.mailId, mail.name, mail.address, mail.state, mail.reason, mail.changedAt);
    }
  }

  static SurveyMail of(Survey survey) {
    var mails = Mail.<Mail>list("surveyId", survey.surveyId);
    var waiting = mails.stream().filter(Mail::isUninvited).toList();
    var troubles = mails.stream().filter(mail -> mail.state.isTrouble()).toList();
    return new SurveyMail(
        survey.delivery,
        mails.size(),
        survey.mailLeavesAt,
        survey.mailHeld,
        mails.stream()
            .map(Mail::returnableAt)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElse(null),
        waiting.size(),
        mails.size() - waiting.size() - troubles.size(),
        delay(waiting),
        troubles.stream()
            .sorted(
                Comparator.comparing((Mail mail) -> mail.changedAt).thenComparing(m -> m.mailId))
            .map(Trouble::of)
            .toList(),
        Reminder.of(survey.surveyId).stream().map(Reminder::view).toList(),
        TakenLinks.of(survey).takings());
  }

  private static @Nullable MailDelay delay(List<Mail> waiting) {
    var late = waiting.stream().filter(mail -> !mail.reason.isEmpty()).toList();
    return late.stream()
        .min(Comparator.comparing((Mail mail) -> mail.dueAt))
        .map(mail -> new MailDelay(late.size(), mail.reason, mail.dueAt))
        .orElse(null);
  }
}
