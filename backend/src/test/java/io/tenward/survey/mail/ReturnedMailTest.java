package io.tenward.survey.mail;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.survey.Draft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what a lead learns of bounced emails. */
@QuarkusTest
class ReturnedMailTest extends WithMailbox {
  @ConfigProperty(name = "tenward.keys")
  Path folder;

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
    var survey = cameBack("aylin");
    returned(survey, MailedSurvey.address(survey, "aylin"))
        .then()
        .statusCode(200)
        .body("troubles[0].reason", equalTo("no such mailbox"));
  }

  /** A reminder that bounced would reveal that its person had not answered. */
  @Test
  void whichMailCameBackIsNotTold() throws Exception {
    var survey = cameBack("aylin");
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
    // After the one that tells the first address of the taking.
    var mail = Mails.of(server).all().getLast();
    assertTrue(Mails.to(mail).contains("@xn--"), Mails.to(mail));
    deliver(report(mail, "failed"));
    mailbox.run();
    MailedSurvey.mail(survey)
        .body("troubles[0].reason", equalTo("no such mailbox"))
        .body("troubles[0].address", containsString("@Müller-"));
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
}
