package io.tenward.survey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came back to the mailbox that mails are sent from, read there over IMAP. */
@QuarkusTest
class ReturnedMailTest extends WithMailTrouble {
  private static final String HEADERS = "text/rfc822-headers";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject ReturnedMail mailbox;

  @ConfigProperty(name = "tenward.keys")
  Path folder;

  private final GreenMail imap =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser us;

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

  @ParameterizedTest
  @ValueSource(strings = {HEADERS, "message/global-headers", "message/rfc822"})
  void whatCameBackIsListedWithItsReason(String type) throws Exception {
    var survey = due("aylin", "bojan");
    outgoing.run();
    var mail = mailTo(survey, "aylin");
    var text = new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.UTF_8);
    deliver(report(mail, "failed").replace(HEADERS, type).replace("[text]\n", text));
    mailbox.run();

    MailedSurvey.mail(survey)
        .body("troubles", hasSize(1))
        .body("troubles[0].state", equalTo("returned"))
        .body("troubles[0].reason", equalTo("no such mailbox"))
        .body("troubles[0].address", equalTo(MailedSurvey.address(survey, "aylin")));
    assertEquals("read", marks());
  }

  @Test
  void aReminderThatComesBackIsToldAlike() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    server.purgeEmailFromAllMailboxes();
    var at = MailedSurvey.mail(survey).extract().<String>path("reminders[0].sendsAt");
    clock.advance(Duration.between(clock.instant(), Instant.parse(at)));
    outgoing.run();
    deliver(report(mailTo(survey, "aylin"), "failed"));
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles[0].state", equalTo("returned"));
  }

  @Test
  void whatTheLeadHasHeardTakesNoReasonAway() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    deliver(report(mailTo(survey, "aylin"), "failed"));
    mailbox.run();
    returned(survey, MailedSurvey.address(survey, "aylin"))
        .then()
        .statusCode(200)
        .body("troubles[0].reason", equalTo("no such mailbox"));
  }

  /** Whether it was a reminder would tell that somebody had not answered. */
  @Test
  void whichMailCameBackIsNotTold() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    deliver(report(mailTo(survey, "aylin"), "failed"));
    mailbox.run();
    Map<String, Object> trouble = MailedSurvey.mail(survey).extract().path("troubles[0]");
    assertEquals(Set.of("id", "name", "address", "state", "reason", "changedAt"), trouble.keySet());
  }

  @Test
  void anAddressWithLettersOfItsOwnIsFound() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    returned(survey, MailedSurvey.address(survey, "aylin"));
    resend(survey, "aylin@Müller-" + lead.memberId() + ".example").then().statusCode(200);
    server.purgeEmailFromAllMailboxes();
    outgoing.run();
    var mail = Mails.of(server).all().getFirst();
    assertTrue(Mails.to(mail).contains("@xn--"), Mails.to(mail));
    deliver(report(mail, "failed"));
    mailbox.run();
    MailedSurvey.mail(survey)
        .body("troubles[0].reason", equalTo("no such mailbox"))
        .body("troubles[0].address", containsString("@Müller-"));
  }

  @Test
  void whatIsLateOrMadeUpOrOfSomebodyElseStaysUnread() throws Exception {
    var survey = due("aylin", "bojan");
    outgoing.run();
    var aylin = mailTo(survey, "aylin");
    deliver(report(aylin, "delayed"));
    deliver(report(aylin, "failed").replaceAll("Message-ID: <.", "Message-ID: <Z"));
    var bojan = MailedSurvey.address(survey, "bojan");
    deliver(report(aylin, "failed").replaceAll("(?m)^To: .*$", "To: " + bojan));
    deliver("From: Aylin <a@x.example>\nSubject: I am away until Monday\n\nBye\n");
    deliver("From: x@x.example\nContent-Type: multipart/report\n\nnothing\n");
    mailbox.run();
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(0)).body("sent", equalTo(2));
    assertEquals("unread unread unread unread unread", marks());

    deliver(report(aylin, "failed"));
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(1));
    assertEquals("unread unread unread unread unread read", marks());
  }

  @Test
  void whatComesLateAboutACorrectedAddressChangesNothing() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    var first = report(mailTo(survey, "aylin"), "failed");
    deliver(first);
    mailbox.run();
    resend(survey, "corrected@" + lead.memberId() + ".example").then().statusCode(200);
    outgoing.run();
    deliver(first);
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(0)).body("sent", equalTo(1));
  }

  @Test
  void aMailThatIsBeingSentWaitsForItsTurn() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    var report = report(mailTo(survey, "aylin"), "failed");
    Sql.texts(
        "update mail set state = 'sending' where survey_id = '%s' returning state"
            .formatted(survey.id()));
    deliver(report);
    mailbox.run();
    assertEquals("unread", marks());
    outbox.admitInterrupted();
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles[0].reason", equalTo("no such mailbox"));
    assertEquals("read", marks());
  }

  @Test
  void keysThatAreOutOfSightStopNoOtherSurveyOfTheSamePerson() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    var hidden = report(mailTo(survey, "aylin"), "failed");
    server.purgeEmailFromAllMailboxes();
    List<String> aylin = lead.request().get("/api/people").path("items.id");
    var again = Map.of("team", aylin.stream().map(UUID::fromString).toList());
    var other = Draft.of(lead, "on-track").asking(again).launch();
    clock.advance(HOLD);
    outgoing.run();
    deliver(hidden);
    deliver(report(mailTo(other, "aylin"), "failed"));
    var keys = folder.resolve(survey.id());
    var away = folder.resolve("away-" + survey.id());
    Files.move(keys, away);
    mailbox.run();
    Files.move(away, keys);
    MailedSurvey.mail(other).body("troubles", hasSize(1));
    assertEquals("unread read", marks());
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(1));
  }

  @Test
  void aMailboxThatIsAwayHangsOrRefusesIsReadLater() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    deliver(report(mailTo(survey, "aylin"), "failed"));
    settings.read(1, PATIENCE);
    mailbox.run();
    try (var silent = new ServerSocket(0)) {
      settings.read(silent.getLocalPort(), Duration.ofMillis(300));
      mailbox.run();
    }
    us.setPassword("another");
    settings.read(imap.getImap().getPort(), PATIENCE);
    mailbox.run();
    assertEquals("unread", marks());
    us.setPassword("secret");
    mailbox.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(1));
  }

  @Test
  void whatSomebodyElseMarkedAsDeletedIsNotRemoved() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    deliver("From: Aylin <a@x.example>\nSubject: I am away until Monday\n\nBye\n");
    imap.getReceivedMessages()[0].setFlag(Flags.Flag.DELETED, true);
    deliver(report(mailTo(survey, "aylin"), "failed"));
    mailbox.run();
    assertEquals("unread read", marks());
  }

  @Test
  void aHugeReportIsLeftAlone() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    var report = report(mailTo(survey, "aylin"), "failed");
    deliver(report.replace("It could not be delivered.", "no ".repeat(500_000)));
    mailbox.run();
    assertEquals("unread", marks());
  }

  @Test
  void whereNoMailIsKnownAnyMoreNothingIsTold() throws Exception {
    var survey = due("aylin");
    outgoing.run();
    var report = report(mailTo(survey, "aylin"), "failed");
    Sql.texts(
        "delete from mail where survey_id = '%s' returning mail_id::text".formatted(survey.id()));
    deliver(report);
    mailbox.run();
    assertEquals("unread", marks());
    MailedSurvey.mail(survey).body("troubles", hasSize(0));
  }

  private MimeMessage mailTo(Running survey, String name) {
    return Mails.of(server).to(MailedSurvey.address(survey, name));
  }

  private static String report(MimeMessage mail, String action) throws MessagingException {
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

  private void deliver(String text) throws MessagingException {
    var bytes = text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    us.deliver(new MimeMessage(null, new ByteArrayInputStream(bytes)));
  }

  /** What is in it, in the order in which it came. */
  private String marks() {
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
