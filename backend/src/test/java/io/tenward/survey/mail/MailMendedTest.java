package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.survey.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Checks what a lead does about emails: pauses them, reports bounces, sends a link again or prints
 * it.
 */
@QuarkusTest
class MailMendedTest extends WithMailTrouble {
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
  void whatHasNotLeftCannotHaveComeBack() {
    var survey = due("aylin", "bojan");
    returned(survey, MailedSurvey.address(survey, "aylin"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/mail-under-way"));
    outgoing.run();
    MailedSurvey.mail(survey).body("sent", equalTo(2)).body("troubles", hasSize(0));

    returned(survey, MailedSurvey.address(survey, "aylin")).then().statusCode(200);
    resend(survey, "aylin@x.example").then().statusCode(200);
    returned(survey, "aylin@x.example").then().statusCode(409);
  }

  @Test
  void whatIsBeingHandedOverCannotHaveComeBack() {
    var survey = due("aylin");
    outgoing.run();
    Sql.texts(
        "update mail set state = 'sending' where survey_id = '%s' returning state"
            .formatted(survey.id()));
    returned(survey, MailedSurvey.address(survey, "aylin"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/mail-under-way"));
  }

  @Test
  void aLinkThatWasUsedMeanwhileIsNotSentAgain() {
    var survey = due("aylin", "bojan", "chiara", "daan");
    outgoing.run();
    survey.answer(Mails.link(Mails.of(server).to(MailedSurvey.address(survey, "aylin"))));
    returned(survey, MailedSurvey.address(survey, "aylin")).then().statusCode(200);
    resend(survey, "other@x.example").then().statusCode(200).body("troubles", hasSize(0));
    outgoing.run();
    assertFalse(Mails.of(server).addresses().contains("other@x.example"));
    MailedSurvey.mail(survey).body("waiting", equalTo(0)).body("troubles", hasSize(0));
  }

  @Test
  void whoeverIsRemovedIsNotWrittenToAtACorrectedAddress() {
    var survey = due("aylin", "bojan", "chiara");
    outgoing.run();
    var address = MailedSurvey.address(survey, "aylin");
    returned(survey, address).then().statusCode(200);
    resend(survey, "aylin@x.example").then().statusCode(200);
    String id =
        lead.request().get("/api/people").path("items.find { it.email == '" + address + "' }.id");
    lead.request().header("If-Match", "*").delete("/api/people/" + id).then().statusCode(204);
    outgoing.run();
    assertFalse(Mails.of(server).addresses().contains("aylin@x.example"));
    MailedSurvey.mail(survey).body("total", equalTo(2));
  }

  @Test
  void mailsThatAreHeldTellNothingOfWhoHasAnswered() {
    var survey = due("aylin", "bojan", "chiara", "daan");
    outgoing.run();
    survey.answer(Mails.link(Mails.of(server).to(MailedSurvey.address(survey, "aylin"))));
    post(survey, "/mail/hold").then().statusCode(200);
    for (var name : List.of("aylin", "bojan")) {
      var address = MailedSurvey.address(survey, name);
      returned(survey, address).then().statusCode(200);
      resend(survey, address).then().statusCode(200);
    }
    outgoing.run();
    MailedSurvey.mail(survey).body("waiting", equalTo(2)).body("troubles", hasSize(0));
    post(survey, "/mail/release").then().statusCode(200);
    outgoing.run();
    MailedSurvey.mail(survey).body("waiting", equalTo(0));
    // One again, and to each of the two that their link was taken.
    assertEquals(4 + 1 + 2, Mails.of(server).all().size());
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
}
