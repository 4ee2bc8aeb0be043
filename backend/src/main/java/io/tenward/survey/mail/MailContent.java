package io.tenward.survey.mail;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.tenward.form.Phrases;
import io.tenward.mail.Letter;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the content of an email, in plain text and in HTML: one file with inline styles, without
 * pictures and requests.
 *
 * @param text lines of at most 60 characters; links stand alone and whole
 */
public record MailContent(String language, String subject, String text, String html) {
  private static final int WIDTH = 60;

  /**
   * Holds the parts of an email with a link, in the order of reading.
   *
   * @param words the lead's own, in paragraphs whose lines are kept
   * @param effort how much it is, which stands out
   * @param facts until when, and with how many others
   * @param heading above the promise in short
   * @param foot what else is to be known
   */
  public record Invitation(
      String language,
      String subject,
      String asks,
      String title,
      List<String> words,
      String effort,
      String until,
      String facts,
      String button,
      String link,
      String heading,
      String promise,
      String rest,
      String decline,
      String declineLink,
      String declineRest,
      String foot) {
    MailContent render() {
      return MailContent.of(language, subject, Templates.invitation(this));
    }
  }

  /** Holds the parts of an email without a link, which are the same for everyone. */
  public record Announcement(
      String language,
      String subject,
      String asks,
      String title,
      String how,
      String same,
      String foot) {
    MailContent render() {
      return MailContent.of(language, subject, Templates.announcement(this));
    }
  }

  /**
   * @param id of its Message-ID
   * @param sender the lead's name beside our address
   */
  public Letter letter(String id, String sender, Letter.Party replyTo, Letter.Party to) {
    var from = Phrases.ofMails(language, sender).say("from");
    return new Letter(id, from, replyTo, to, language, subject, text, html);
  }

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance invitation(Invitation mail);

    static native TemplateInstance announcement(Announcement mail);
  }

  public static MailContent of(String language, String subject, TemplateInstance template) {
    var text = template.setVariant(Variant.forContentType(Variant.TEXT_PLAIN)).render();
    var html = template.setVariant(Variant.forContentType(Variant.TEXT_HTML)).render();
    var wrapped = text.lines().map(MailContent::wrapped).collect(joining("\n"));
    return new MailContent(language, subject, wrapped.strip() + "\n", html);
  }

  /** Each of its lines is indented like the first. */
  private static String wrapped(String line) {
    var indent = line.substring(0, line.length() - line.stripLeading().length());
    return Arrays.stream(line.strip().split(" +"))
        .reduce((lines, word) -> lines + (fits(indent, lines, word) ? " " : "\n" + indent) + word)
        .map(lines -> indent + lines)
        .orElseThrow();
  }

  private static boolean fits(String indent, String lines, String word) {
    var last = lines.length() - 1 - lines.lastIndexOf('\n');
    return last + 1 + word.length() + (lines.contains("\n") ? 0 : indent.length()) <= WIDTH;
  }
}
