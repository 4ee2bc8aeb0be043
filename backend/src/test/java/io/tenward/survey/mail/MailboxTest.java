package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.survey.Sql;
import jakarta.mail.Flags;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Checks what is read of a mailbox that people may read, too, and what stays as it is. */
@QuarkusTest
class MailboxTest extends WithMailbox {
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
}
