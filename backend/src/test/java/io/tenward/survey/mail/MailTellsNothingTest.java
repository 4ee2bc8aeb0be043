package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.kernel.keys.Running;
import io.tenward.mail.BadServer.Fault;
import io.tenward.survey.Sql;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the state of emails reveals nothing of who has answered or declined. */
@QuarkusTest
class MailTellsNothingTest extends WithMailTrouble {
  @Test
  void mailsOfUnknownFateLeaveTheListTogetherAtAReminder() throws Exception {
    assertTogether(this::remind);
  }

  @Test
  void mailsOfUnknownFateLeaveTheListTogetherAtAnEarlierClose() throws Exception {
    assertTogether(this::closeEarlier);
  }

  @Test
  void howManyAReminderGoesToIsNotTold() throws Exception {
    assertEquals(reminded(alone("aylin", true)), reminded(alone("bojan", false)));
  }

  @Test
  void howManyAreToldOfAnEarlierCloseIsNotTold() throws Exception {
    assertEquals(told(alone("aylin", true)), told(alone("bojan", false)));
  }

  private void assertTogether(Consumer<Running> occasion) throws Exception {
    var survey = interruptedWhenAylinHadAnswered();
    var listed = listed(survey);
    settings.reset();
    occasion.accept(survey);
    outgoing.run();
    assertNobodyStandsOut(survey, listed);

    useServer();
    outgoing.run();
    assertEquals(List.of("bojan", "chiara"), MailedSurvey.local(Mails.of(server).addresses()));
    assertNobodyStandsOut(survey, listed);
    MailedSurvey.mail(survey).body("sent", equalTo(3));
  }

  private List<String> reminded(Running survey) {
    remind(survey);
    return steps(survey);
  }

  private List<String> told(Running survey) {
    closeEarlier(survey);
    return steps(survey);
  }

  /**
   * Lists the state of emails without a mail server, with one that defers them, and once they are
   * sent.
   */
  private List<String> steps(Running survey) {
    var steps = new ArrayList<String>();
    settings.reset();
    outgoing.run();
    steps.add(figures(survey));
    try (var bad = bad(Fault.PUT_OFF_RECIPIENT)) {
      outgoing.run();
      steps.add(figures(survey));
    }
    useServer();
    clock.advance(Duration.ofMinutes(1));
    outgoing.run();
    steps.add(figures(survey));
    return steps;
  }

  /** Removes ids and times. */
  private static String figures(Running survey) {
    return MailedSurvey.mail(survey)
        .extract()
        .asString()
        .replaceAll("\"(id|\\w+At)\":\"[^\"]+\"", "");
  }

  /** Runs a survey in which only one person has an address. */
  private Running alone(String name, boolean declined) throws Exception {
    var survey = invited(name);
    var link = Mails.link(Mails.of(server).to(MailedSurvey.address(survey, name)));
    Running.decline(link, declined).then().statusCode(204);
    return survey;
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

  /** Lists the ids that the lead has seen, and may have kept. */
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
