package io.tenward.survey.mail;

import io.tenward.mail.Letter;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Phrases;
import io.tenward.survey.core.Survey;
import io.tenward.survey.invite.LinkWriter;
import io.tenward.survey.keys.LinkKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What all mails of a survey have in common; lives for a round, in which the survey may close. So
 * the key to the links is not part of it.
 */
record Sending(MailWriter writer, LinkWriter links, Lead lead, List<Reminder> reminders) {
  static Sending of(Survey survey, URI origin) {
    var lead = Lead.of(survey.leadId);
    return new Sending(
        new MailWriter(survey.frozen(), lead, survey.message, survey.closesAt, origin),
        LinkWriter.of(survey, origin),
        lead,
        Reminder.of(survey.surveyId));
  }

  Letter letter(Outbox.Claimed mail, LinkKey key, Instant now) {
    var link = links.link(key, mail.inviteId());
    var occasion = new MailWriter.Occasion(mail.kind(), mail.groupId(), more(), now);
    var content =
        writer
            .closingAt(mail.closesAt())
            .write(occasion, mail.language(), link, LinkWriter.declining(link));
    return letter(id(mail, key), new Letter.Party(mail.name(), mail.address()), content);
  }

  Letter letter(String id, Letter.Party to, MailContent content) {
    var from = Phrases.ofMails(content.language(), lead.name()).say("from");
    return new Letter(
        id,
        from,
        lead.party(),
        to,
        content.language(),
        content.subject(),
        content.text(),
        content.html());
  }

  /** Reminders that have not had their turn. */
  private int more() {
    return (int) reminders.stream().filter(reminder -> reminder.begunAt == null).count();
  }

  private String id(Outbox.Claimed mail, LinkKey key) {
    return switch (mail.kind()) {
      case INVITATION -> LetterIds.invitation(key, mail.inviteId());
      case REMINDER -> LetterIds.reminder(key, mail.inviteId(), more());
      case CLOSING -> LetterIds.closing(key, mail.inviteId(), mail.closesAt());
    };
  }
}
