package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.mail.BadServer.Fault;
import io.tenward.survey.Draft;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what a lead may do about emails before a survey runs, and after it has ended. */
@QuarkusTest
class MailBoundsTest extends WithMailTrouble {
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
        .body("mailSetUp", equalTo(true))
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
    lead.request().get(draft.path() + "/mail/preview").then().body("mailSetUp", equalTo(false));
    var nobody = Draft.of(lead, "on-track").path();
    lead.request().get(nobody + "/mail/preview").then().statusCode(409);
    lead.request().post(nobody + "/mail/test").then().statusCode(409);
  }

  static Stream<String> onlyWhileItRuns() {
    return Stream.of(
        "GET /mail",
        "POST /mail/hold",
        "POST /mail/release",
        "GET /downloads/calendar",
        "POST /mail/returns",
        "POST /mails/{id}/resend",
        "POST /mails/{id}/print",
        "GET /reminders/{id}",
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
}
