package io.tenward.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a letter into the form of RFC 5322 and 2046: both texts, and headers that ask for nothing.
 */
record Envelope(SmtpServer server, Clock clock) {
  /**
   * Ten code points have at most 40 bytes and make an encoded word of 68 characters; RFC 2047
   * allows 75.
   */
  private static final Pattern PART = Pattern.compile("(?s).{1,10}");

  /**
   * @param replyTo empty where no answer can be led to its address
   */
  MimeMessage write(Session session, Letter letter, MailAddress to, Optional<MailAddress> replyTo)
      throws MessagingException {
    var message = new WithId(session, "<" + letter.id() + "@" + domain() + ">");
    message.setFrom(address(server.from(), letter.from()));
    if (replyTo.isPresent()) {
      message.setReplyTo(
          new InternetAddress[] {address(replyTo.get().address(), letter.replyTo().name())});
    }
    message.setRecipient(Message.RecipientType.TO, address(to.address(), letter.to().name()));
    message.setSubject(literal(letter.subject()), UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    // RFC 3834: no vacation answers, please.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", letter.language());
    var both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.text(), "plain"));
    both.addBodyPart(part(letter.html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), kind);
    return part;
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, literal(name), UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Encodes a text that contains the beginning of an encoded word (RFC 2047), because mail programs
   * decode what looks like one wherever it stands.
   */
  private static String literal(String text) {
    return text.contains("=?")
        ? PART.matcher(text)
            .results()
            .map(part -> Base64.getEncoder().encodeToString(part.group().getBytes(UTF_8)))
            .map("=?UTF-8?B?%s?="::formatted)
            .collect(joining(" "))
        : text;
  }

  private String domain() {
    return server.from().replaceFirst(".*@", "");
  }

  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
