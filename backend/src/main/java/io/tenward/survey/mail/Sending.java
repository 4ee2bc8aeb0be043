package io.tenward.survey.mail;

import io.tenward.mail.Letter;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Survey;
import io.tenward.survey.invite.LinkWriter;
import io.tenward.survey.keys.LinkKey;
import io.tenward.survey.keys.SurveyKeys;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What all mails of a survey have in common; lives for a round, in which the survey may close. So
 * the key to the links is not part of it.
 */
record Sending(Survey survey, MailWriter writer, Lead lead, List<Reminder> reminders) {
  static Sending of(Survey survey, URI origin) {
    var lead = Lead.of(survey.leadId);
    return new Sending(
        survey,
        new MailWriter(survey.frozen(), lead, survey.message, survey.closesAt, origin),
        lead,
        Reminder.of(survey.surveyId));
  }

  Letter letter(Outbox.Claimed mail, SurveyKeys keys, Instant now) {
    if (mail.inviteId() == null || mail.groupId() == null) {
      var content = writer.announce(news(mail), mail.language());
      return letter(mail.mailId().toString(), writer.manifest().lead(), mail, content);
    }
    var key = keys.linkKey(mail.surveyId());
    var link = LinkWriter.of(survey, writer.origin()).link(key, mail.inviteId());
    var occasion = new MailWriter.Occasion(mail.kind(), mail.groupId(), more(), now, false);
    var content =
        writer
            .closingAt(mail.closesAt())
            .write(occasion, mail.language(), link, LinkWriter.declining(link));
    return letter(id(mail, mail.inviteId(), key), lead.name(), mail, content);
  }

  private static String news(Outbox.Claimed mail) {
    if (mail.kind() == MailKind.LINK_TAKEN) {
      return "taken";
    }
    return mail.surveyId().equals(mail.occasion()) ? "published" : "decided";
  }

  private Letter letter(String id, String sender, Outbox.Claimed mail, MailContent content) {
    var to = new Letter.Party(mail.name(), mail.address());
    return content.letter(id, sender, lead.party(), to);
  }

  /** Reminders that have not had their turn. */
  private int more() {
    return (int) reminders.stream().filter(reminder -> reminder.begunAt == null).count();
  }

  private String id(Outbox.Claimed mail, UUID inviteId, LinkKey key) {
    return switch (mail.kind()) {
      case REMINDER -> LetterIds.reminder(key, inviteId, more());
      case CLOSING -> LetterIds.closing(key, inviteId, mail.closesAt());
      default -> LetterIds.invitation(key, inviteId);
    };
  }
}
