package io.tenward.survey.mail;

import io.tenward.contract.MailDelay;
import io.tenward.contract.MailTrouble;
import io.tenward.contract.SurveyMail;
import io.tenward.form.Survey;
import io.tenward.kernel.invite.TakenLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says how the mails of a running survey fare, as its lead sees it: numbers of invitations, and by
 * name only whom no mail has reached. Who was reminded is not among it, nor how many were: beside
 * how many answered it tells how many declined, and where one person gets mail, who.
 */
final class MailReport {
  private MailReport() {}

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
            .map(MailReport::trouble)
            .toList(),
        Reminder.of(survey.surveyId).stream().map(Reminder::view).toList(),
        TakenLinks.of(survey).takings());
  }

  /** Does not say which mail it was: a reminder goes only to whom has not answered. */
  private static MailTrouble trouble(Mail mail) {
    return new MailTrouble(
        mail.mailId, mail.name, mail.address, mail.state.word(), mail.reason, mail.changedAt);
  }

  private static @Nullable MailDelay delay(List<Mail> waiting) {
    var late = waiting.stream().filter(mail -> !mail.reason.isEmpty()).toList();
    return late.stream()
        .min(Comparator.comparing((Mail mail) -> mail.dueAt))
        .map(mail -> new MailDelay(late.size(), mail.reason, mail.dueAt))
        .orElse(null);
  }
}
