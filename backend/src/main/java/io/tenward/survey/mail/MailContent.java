package io.tenward.survey.mail;

import io.tenward.survey.core.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a mail says, before it is plain text or HTML: the order is that of reading.
 *
 * @param preview what a list of mails shows beside the subject
 * @param words the lead's own, in paragraphs whose lines are kept
 * @param effort how much it is, which stands out
 * @param facts until when, and with how many others
 * @param heading above the promise in short
 * @param foot what else is to be known
 */
public record MailContent(
    String language,
    String subject,
    String preview,
    String asks,
    String title,
    List<String> words,
    String effort,
    List<String> facts,
    String button,
    String link,
    String heading,
    List<String> promise,
    String rest,
    String decline,
    String declineLink,
    String declineRest,
    List<String> foot) {

  /** Lines of at most 60 signs; links stand alone and whole. */
  public String text() {
    var body = new PlainText();
    body.paragraph(asks + ":");
    body.paragraph(title.toUpperCase(Locale.of(language)));
    words.forEach(body::quoted);
    body.paragraph(Stream.concat(Stream.of(effort), facts.stream()).toList());
    body.link(button + ":", link);
    body.headed(heading.toUpperCase(Locale.of(language)), promise.getFirst());
    promise.stream().skip(1).forEach(body::paragraph);
    body.paragraph(rest);
    body.link(decline + declineRest, declineLink);
    body.paragraph(foot);
    return body.toString();
  }

  /** The same, and it says that it is none. */
  public MailContent asTest(String lead) {
    var phrases = Phrases.ofMails(language, lead);
    return new MailContent(
        language,
        phrases.say("subject.test", subject),
        preview,
        phrases.say("test") + " " + asks,
        title,
        words,
        effort,
        facts,
        button,
        link,
        heading,
        promise,
        rest,
        decline,
        declineLink,
        declineRest,
        foot);
  }

  public String html() {
    return MailPage.of(this);
  }
}
