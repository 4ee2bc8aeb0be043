package io.tenward.survey.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenward.kernel.keys.Running;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the mailbox that mails are sent from, read over IMAP. */
public abstract class WithMailbox extends WithMailTrouble {
  static final String HEADERS = "text/rfc822-headers";
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  public @Inject ReturnedMail mailbox;

  public final GreenMail imap =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  public GreenMailUser us;

  @BeforeEach
  void openMailbox() {
    imap.start();
    us = imap.setUser("tenward@nordhafen.example", "tenward@nordhafen.example", "secret");
    settings.read(imap.getImap().getPort(), PATIENCE);
  }

  @AfterEach
  void closeMailbox() {
    imap.stop();
  }

  /** A survey whose mail to this one came back, which is known by now. */
  final Running cameBack(String name) throws MessagingException {
    var survey = due(name);
    outgoing.run();
    deliver(report(mailTo(survey, name), "failed"));
    mailbox.run();
    return survey;
  }

  final MimeMessage mailTo(Running survey, String name) {
    return Mails.of(server).to(MailedSurvey.address(survey, name));
  }

  /**
   * Writes the report of a mail server on one of our emails; {@code action} is failed or delayed.
   */
  static String report(MimeMessage mail, String action) throws MessagingException {
    return """
    From: MAILER-DAEMON@mail.nordhafen.example
    To: tenward@nordhafen.example
    Subject: Undelivered
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="here"

    --here
    Content-Type: text/plain

    It could not be delivered.
    --here
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.nordhafen.example

    Final-Recipient: rfc822; %s
    Action: %s
    Status: 5.1.1
    Diagnostic-Code: smtp; 550 5.1.1 <%s>: no such mailbox

    --here
    Content-Type: text/rfc822-headers

    %s

    [text]
    --here--
    """
        .formatted(
            Mails.to(mail),
            action,
            Mails.to(mail),
            String.join("\n", Collections.list(mail.getAllHeaderLines())));
  }

  final void deliver(String text) throws MessagingException {
    var bytes = text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    us.deliver(new MimeMessage(null, new ByteArrayInputStream(bytes)));
  }

  /** Lists the flags of the emails, in the order in which they came. */
  final String marks() {
    return IntStream.range(0, imap.getReceivedMessages().length)
        .mapToObj(i -> flags(imap.getReceivedMessages()[i]))
        .collect(Collectors.joining(" "));
  }

  private static String flags(MimeMessage mail) {
    try {
      return mail.isSet(Flags.Flag.SEEN) ? "read" : "unread";
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
