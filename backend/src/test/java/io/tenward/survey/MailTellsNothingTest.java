package io.tenward.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How mails fare tells the lead nothing of who has answered or declined. */
@QuarkusTest
class MailTellsNothingTest extends WithMailTrouble {
  @Test
  void mailsOfUnknownFateLeaveTheListTogetherAtAReminder() throws Exception {
    var survey = interruptedWhenAylinHadAnswered();
    var listed = listed(survey);
    settings.reset();
    remind(survey);
    outgoing.run();
    assertNobodyStandsOut(survey, listed);

    useServer();
    outgoing.run();
    assertEquals(List.of("bojan", "chiara"), MailedSurvey.local(Mails.of(server).addresses()));
    assertNobodyStandsOut(survey, listed);
    MailedSurvey.mail(survey).body("sent", equalTo(3));
  }

  @Test
  void mailsOfUnknownFateLeaveTheListTogetherAtAnEarlierClose() throws Exception {
    var survey = interruptedWhenAylinHadAnswered();
    var listed = listed(survey);
    settings.reset();
    closeEarlier(survey);
    outgoing.run();
    assertNobodyStandsOut(survey, listed);

    useServer();
    outgoing.run();
    assertEquals(List.of("bojan", "chiara"), MailedSurvey.local(Mails.of(server).addresses()));
    assertNobodyStandsOut(survey, listed);
    MailedSurvey.mail(survey).body("sent", equalTo(3));
  }

  private Running invited(String... names) {
    var survey = due(names);
    outgoing.run();
    return survey;
  }

  private Running interruptedWhenAylinHadAnswered() throws Exception {
    var survey = invited("aylin", "bojan", "chiara");
    survey.answer(Mails.link(Mails.of(server).to(MailedSurvey.address(survey, "aylin"))));
    server.purgeEmailFromAllMailboxes();
    Sql.run("update mail set state = 'sending' where survey_id = ?", UUID.fromString(survey.id()));
    outgoing.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(3));
    return survey;
  }

  /** What the lead has seen of them, and may keep. */
  private static List<String> listed(Running survey) {
    return MailedSurvey.mail(survey).extract().path("troubles.id");
  }

  private void assertNobodyStandsOut(Running survey, List<String> listed) {
    MailedSurvey.mail(survey).body("troubles", hasSize(0));
    var refusals =
        listed.stream()
            .map(id -> resend(survey, "x@x.example", id).then().statusCode(409))
            .map(refused -> refused.extract().<String>path("detail"))
            .collect(Collectors.toSet());
    assertEquals(1, refusals.size(), refusals::toString);
  }

  private void remind(Running survey) {
    String reminder = MailedSurvey.mail(survey).extract().path("reminders[0].id");
    post(survey, "/reminders/" + reminder + "/send").then().statusCode(200);
  }

  private void closeEarlier(Running survey) {
    var berlin = ZoneId.of("Europe/Berlin");
    var closes = LocalDateTime.ofInstant(clock.instant(), berlin).plusDays(4).withHour(10);
    lead.request()
        .body(Map.of("closesLocal", closes.toString().substring(0, 16)))
        .post(survey.path() + "/closing-times")
        .then()
        .statusCode(201);
  }
}
