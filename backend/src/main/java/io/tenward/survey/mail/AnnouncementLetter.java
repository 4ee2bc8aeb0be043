package io.tenward.survey.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.mail.Letter;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Open your old link", "your link was taken": the same words for everybody, no link, no picture.
 */
record AnnouncementLetter(Manifest manifest, Lead lead, URI origin) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String FRAME = read();

  /** Of a taken link it names no survey: whoever reads it in another's mailbox learns nothing. */
  Letter to(Outbox.Claimed mail) {
    if (mail.kind() == MailKind.LINK_TAKEN) {
      return write(mail, "taken", "taken.title");
    }
    var news = mail.surveyId().equals(mail.occasion()) ? "published" : "decided";
    return write(mail, news, "published.title");
  }

  private Letter write(Outbox.Claimed mail, String news, String title) {
    var language = mail.language();
    var phrases = Phrases.ofMails(language, manifest.lead());
    var subject = phrases.say(news + ".subject", manifest.title());
    var foot =
        List.of(
            lead.reply(phrases),
            phrases.say("tracking"),
            phrases.say("sentBy", origin.getAuthority(), manifest.operator().name()));
    return new Letter(
        mail.mailId().toString(),
        phrases.say("from"),
        lead.party(),
        new Letter.Party(mail.name(), mail.address()),
        language,
        subject,
        text(phrases, news, foot),
        html(phrases, news, title, language, subject, foot));
  }

  private String text(Phrases phrases, String news, List<String> foot) {
    var body = new PlainText();
    body.paragraph(phrases.say(news, manifest.title()));
    body.paragraph(phrases.say(news + ".how"));
    body.paragraph(phrases.say(news + ".same"));
    body.paragraph(foot);
    return body.toString();
  }

  private String html(
      Phrases phrases,
      String news,
      String title,
      String language,
      String subject,
      List<String> foot) {
    var parts =
        Map.of(
            "language", language,
            "subject", MailPage.escaped(subject),
            "asks", MailPage.escaped(phrases.say(news, manifest.title())),
            "title", MailPage.escaped(phrases.say(title)),
            "how", MailPage.escaped(phrases.say(news + ".how")),
            "same", MailPage.escaped(phrases.say(news + ".same")),
            "foot", MailPage.escaped(String.join(" ", foot)));
    return PLACE
        .matcher(FRAME)
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
  }

  private static String read() {
    try (var file = AnnouncementLetter.class.getResourceAsStream("announcement.html")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
