package io.tenward.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.identity.SignedIn;
import io.tenward.mail.BadServer;
import io.tenward.mail.BadServer.Fault;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mails that do not arrive, by a mail server that refuses, hangs and drops; and what the lead does.
 */
@QuarkusTest
class MailTroubleTest extends WithMailServer {
  private static final Duration HOLD = Duration.ofMinutes(2);

  @Inject OutgoingMail outgoing;
  @Inject Outbox outbox;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void aRefusedMailGoesToTheCorrectedAddressWithTheSameLink() {
    var survey = due("aylin");
    var invite = Sql.texts(invites(survey)).getFirst();
    try (var bad = bad(Fault.REFUSE_RECIPIENT)) {
      outgoing.run();
      outgoing.run();
    }
    MailedSurvey.mail(survey)
        .body("troubles[0].state", equalTo("refused"))
        .body("troubles[0].reason", equalTo("no such mailbox, see"))
        .body("troubles[0].address", equalTo(MailedSurvey.address(survey, "aylin")));

    var corrected = "a.demir@" + lead.memberId() + ".example";
    resend(survey, corrected).then().statusCode(200).body("troubles", hasSize(0));
    useServer();
    outgoing.run();
    outgoing.run();

    assertEquals(invite, Mails.link(Mails.of(server).to(corrected)).invite());
    MailedSurvey.mail(survey).body("sent", equalTo(1));
    resend(survey, corrected, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void whatTheServerMayHaveTakenIsSentAgainOnlyByTheLead() {
    var survey = due("aylin");
    try (var bad = bad(Fault.DROP_AFTER_DATA)) {
      outgoing.run();
      clock.advance(Duration.ofDays(1));
      outgoing.run();
      assertEquals(1, bad.taken());
    }
    useServer();
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    MailedSurvey.mail(survey).body("troubles[0].state", equalTo("unknown"));

    resend(survey, MailedSurvey.address(survey, "aylin")).then().statusCode(200);
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void aProcessThatWasKilledWhileSendingLeavesItUnknown() {
    var survey = due("aylin", "bojan");
    var claimed = outbox.claim().orElseThrow();
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size(), "only the other one");
    MailedSurvey.mail(survey)
        .body("troubles[0].state", equalTo("unknown"))
        .body("troubles[0].reason", equalTo("interrupted"));
    outbox.settle(claimed, MailState.SENT, "");
    MailedSurvey.mail(survey).body("troubles", hasSize(0)).body("sent", equalTo(2));
  }

  @Test
  void aMailIsClaimedOnce() {
    due("aylin", "bojan", "chiara", "daan");
    Set<UUID> claimed = ConcurrentHashMap.newKeySet();
    var twice =
        Stream.generate(() -> 0)
            .limit(12)
            .parallel()
            .flatMap(i -> outbox.claim().stream())
            .filter(mail -> !claimed.add(mail.mailId()))
            .toList();
    assertEquals(List.of(), twice);
    assertEquals(4, claimed.size());
  }

  @Test
  void aServerThatHangsOrIsAwayIsTriedAgainLater() {
    var survey = due("aylin", "bojan");
    try (var bad = new BadServer(Fault.HANG_AT_DATA)) {
      settings.use(bad.port(), Duration.ofMillis(400));
      outgoing.run();
      outgoing.run();
      MailedSurvey.mail(survey)
          .body("waiting", equalTo(2))
          .body("delay.mails", equalTo(2))
          .body("delay.reason", equalTo("hanging"));
      assertEquals(0, bad.taken());
    }
    useServer();
    outgoing.run();
    assertEquals(0, Mails.of(server).all().size(), "not before its time");
    clock.advance(Duration.ofMinutes(1));
    outgoing.run();
    assertEquals(List.of("aylin", "bojan"), MailedSurvey.local(Mails.of(server).addresses()));
    MailedSurvey.mail(survey).body("delay", nullValue()).body("sent", equalTo(2));
  }

  @Test
  void whatIsPutOffIsTriedAgainAndNeverAfterTheClose() {
    var survey = due("aylin");
    try (var bad = bad(Fault.PUT_OFF_RECIPIENT)) {
      outgoing.run();
      MailedSurvey.mail(survey).body("delay.reason", equalTo("Greylisted"));
      bad.behave(Fault.NONE);
      clock.advance(Duration.ofDays(8));
      outgoing.run();
      assertEquals(0, bad.taken());
    }
  }

  @Test
  void heldMailsLeaveWhenTheyAreReleased() {
    var survey = MailedSurvey.launched(lead, "aylin", null);
    post(survey, "/mail/hold").then().statusCode(200).body("held", equalTo(true));
    clock.advance(HOLD);
    outgoing.run();
    assertEquals(0, Mails.of(server).all().size());
    post(survey, "/mail/release").then().statusCode(200).body("held", equalTo(false));
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void whatCameBackIsSaidByTheLead() {
    var survey = due("aylin", "bojan");
    outgoing.run();
    returned(survey, "nobody@x.example")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-address"));
    returned(survey, MailedSurvey.address(survey, "AYLIN"))
        .then()
        .statusCode(200)
        .body("troubles[0].state", equalTo("returned"));
    resend(survey, MailedSurvey.address(survey, "bojan"))
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("duplicate"));
    for (var wrong : List.of("a@b\r\nBcc: c@d.example", "a@b c.example", "a@", "")) {
      resend(survey, wrong).then().statusCode(400).body("errors[0].pointer", equalTo("/address"));
    }
    resend(survey, "jürgen@müller.example").then().statusCode(200);
    outgoing.run();
    assertTrue(Mails.of(server).addresses().contains("jürgen@xn--mller-kva.example"));
  }

  @Test
  void aLinkThatWasUsedMeanwhileIsNotSentAgain() {
    var survey = due("aylin", "bojan", "chiara", "daan");
    outgoing.run();
    survey.answer(Mails.link(Mails.of(server).to(MailedSurvey.address(survey, "aylin"))));
    returned(survey, MailedSurvey.address(survey, "aylin")).then().statusCode(200);
    resend(survey, "other@x.example").then().statusCode(200).body("troubles", hasSize(0));
    outgoing.run();
    assertEquals(4, Mails.of(server).all().size());
    MailedSurvey.mail(survey).body("waiting", equalTo(0)).body("troubles", hasSize(0));
  }

  @Test
  void aPrintedLinkGetsNoMail() {
    var survey = due("aylin", "bojan");
    outgoing.run();
    post(survey, "/mails/" + anyMail(survey) + "/print")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/mail-under-way"));
    resend(survey, "x@x.example", anyMail(survey)).then().statusCode(409);
    returned(survey, MailedSurvey.address(survey, "aylin"));
    post(survey, "/mails/" + trouble(survey) + "/print").then().statusCode(200);
    assertEquals(1, survey.links().size());
    assertEquals(1, MailedSurvey.rows(survey));
  }

  @Test
  void aTestGoesToTheLeadOnly() {
    var draft = Draft.of(lead, "on-track");
    draft.asking(Map.of("team", MailedSurvey.people(lead, "aylin", "de", "bojan", null)));
    lead.request()
        .post(draft.path() + "/mail/test")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("accepted"))
        .body("address", equalTo(lead.email()));
    var test = Mails.of(server).to(lead.email());
    assertTrue(Mails.subject(test).startsWith("Test: "));
    assertTrue(Mails.text(test).contains("/r/#preview="));
    lead.request()
        .queryParam("language", "de")
        .get(draft.path() + "/mail/preview")
        .then()
        .statusCode(200)
        .body("recipients", equalTo(2))
        .body("withoutAddress", equalTo(0))
        .body("reminders", hasSize(2))
        .body("language", equalTo("de"));

    try (var bad = bad(Fault.REFUSE_RECIPIENT)) {
      lead.request()
          .post(draft.path() + "/mail/test")
          .then()
          .body("outcome", equalTo("refused"))
          .body("reason", equalTo("no such mailbox, see"));
    }
    settings.reset();
    lead.request()
        .post(draft.path() + "/mail/test")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/mail-not-set-up"));
    var nobody = Draft.of(lead, "on-track").path();
    lead.request().get(nobody + "/mail/preview").then().statusCode(409);
    lead.request().post(nobody + "/mail/test").then().statusCode(409);
  }

  static Stream<String> onlyWhileItRuns() {
    return Stream.of(
        "GET /mail",
        "POST /mail/hold",
        "POST /mail/release",
        "GET /calendar",
        "POST /mail/returns",
        "POST /mails/{id}/resend",
        "POST /mails/{id}/print",
        "PUT /reminders/{id}",
        "DELETE /reminders/{id}",
        "POST /reminders/{id}/send");
  }

  @ParameterizedTest
  @MethodSource("onlyWhileItRuns")
  void notBeforeAndNotAfterwards(String call) {
    var draft = Draft.of(lead, "on-track");
    var parts = call.replace("{id}", UUID.randomUUID().toString()).split(" ");
    var request = lead.request();
    if (call.endsWith("returns") || call.endsWith("resend")) {
      request.body(Map.of("address", "a@b.example"));
    } else if (call.startsWith("PUT")) {
      request.body(Map.of("sendsLocal", "2026-11-24T09:00"));
    }
    request
        .request(parts[0], draft.path() + parts[1])
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-running"));
  }

  @Test
  void whatHasEndedIsNotTried() {
    var survey = MailedSurvey.launched(lead, "aylin", null);
    post(survey, "/cancel").then().statusCode(200);
    post(survey, "/mail/test").then().statusCode(409);
    lead.request().get(survey.path() + "/mail/preview").then().statusCode(409);
  }

  private Running due(String... names) {
    var namesAndLanguages = new String[names.length * 2];
    for (int i = 0; i < names.length; i++) {
      namesAndLanguages[2 * i] = names[i];
    }
    var survey = MailedSurvey.launched(lead, namesAndLanguages);
    clock.advance(HOLD);
    return survey;
  }

  private BadServer bad(Fault fault) {
    var server = new BadServer(fault);
    settings.use(server.port());
    return server;
  }

  private Response post(Running survey, String path) {
    return lead.request().post(survey.path() + path);
  }

  private Response returned(Running survey, String address) {
    return lead.request().body(Map.of("address", address)).post(survey.path() + "/mail/returns");
  }

  private Response resend(Running survey, String address) {
    return resend(survey, address, trouble(survey));
  }

  private Response resend(Running survey, String address, String mailId) {
    return lead.request()
        .body(Map.of("address", address))
        .post(survey.path() + "/mails/" + mailId + "/resend");
  }

  private static String trouble(Running survey) {
    return MailedSurvey.mail(survey).extract().path("troubles[0].id");
  }

  private static String anyMail(Running survey) {
    return Sql.texts("select mail_id::text from mail where survey_id = '" + survey.id() + "'")
        .getFirst();
  }

  private static String invites(Running survey) {
    return "select invite_id::text from mail where survey_id = '" + survey.id() + "'";
  }
}
