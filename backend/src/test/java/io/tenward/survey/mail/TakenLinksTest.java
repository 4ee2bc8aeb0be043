package io.tenward.survey.mail;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.keys.Running;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what a lead can and cannot do with links made for others. */
@QuarkusTest
class TakenLinksTest extends WithMailbox {
  private static final Duration DAY = Duration.ofHours(24);
  private static final String FOCUS = "on-track.focus";
  private static final String MISSING = "on-track.missing";

  private Running sent(String... names) {
    var survey = due(names).waiveSelfRating();
    outgoing.run();
    return survey;
  }

  private TestRespondent who(Running survey, String name) {
    return TestRespondent.open(Mails.url(mailTo(survey, name)));
  }

  private static void answer(TestRespondent who, int rating, String words) {
    who.rate(FOCUS, rating).write(MISSING, words).send();
  }

  private void saidToHaveComeBack(Running survey, String name) {
    returned(survey, MailedSurvey.address(survey, name)).then().statusCode(200);
  }

  private void printed(Running survey, String name) {
    saidToHaveComeBack(survey, name);
    post(survey, "/mails/" + trouble(survey) + "/print").then().statusCode(200);
  }

  private ValidatableResponse counts(Running survey) {
    return lead.request().get(survey.path() + "/counts").then().statusCode(200);
  }

  private void cannotCloseAtOnce(Running survey) {
    counts(survey).body("closable", equalTo(false));
    post(survey, "/close")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-everybody-answered"));
  }

  private ValidatableResponse results(Running survey) {
    survey.overdue();
    DueClosings.due();
    return lead.request().get(survey.path() + "/results").then().statusCode(200);
  }

  private String today(String pattern) {
    return java.time.format.DateTimeFormatter.ofPattern(pattern, java.util.Locale.ENGLISH)
        .format(day());
  }

  private LocalDate day() {
    return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
  }

  /** The attack: of five people who were asked, all but one answer as the lead wants. */
  @Test
  void fourOfFiveLinksShowNothingOfTheFifth() {
    var survey = sent("aylin", "bojan", "chiara", "daan", "emre");
    answer(who(survey, "aylin"), 2, "The words of one person");
    List.of("bojan", "chiara", "daan", "emre").forEach(name -> printed(survey, name));
    var sheet = survey.urls();
    assertEquals(4, sheet.size());
    sheet.forEach(url -> answer(TestRespondent.open(url), 10, "x"));

    cannotCloseAtOnce(survey);
    var told = "On %s, Ines got access to 4 of 5 links in Team.".formatted(today("d MMMM yyyy"));
    counts(survey).body("takings.told.en", contains(told));
    survey
        .form()
        .then()
        .body("takings", hasSize(1))
        .body("takings[0].day", equalTo(day().toString()))
        .body("takings[0].taken", equalTo(4))
        .body("takings[0].invited", equalTo(5))
        .body("takings[0].told.en", equalTo(told));

    results(survey)
        .body("counted", equalTo(5))
        .body("tooFew", equalTo(true))
        .body("participation.taken", contains(4))
        .body("items.blocks", everyItem(empty()))
        .body("questions.comments", everyItem(empty()))
        .body("takings.told.en", contains(told));
  }

  @Test
  void aBlockSaysHowManyOfItsAnswersMayBeTheLeads() {
    var survey = sent("aylin", "bojan", "chiara", "daan", "emre");
    List.of("aylin", "bojan", "chiara").forEach(name -> answer(who(survey, name), 4, "x"));
    // Used when it was taken: nobody but its person can have answered with it.
    printed(survey, "aylin");
    printed(survey, "daan");
    answer(TestRespondent.open(Mails.url(mailTo(survey, "daan"))), 10, "y");
    answer(who(survey, "emre"), 4, "x");

    results(survey)
        .body("participation.taken", contains(1))
        .body("items[0].blocks.n", contains(5, 5))
        .body("items[0].blocks.taken", contains(1, 1))
        .body("takings.taken", contains(2))
        .body("questions[0].comments", hasSize(5));
  }

  @Test
  void whoGetsNoMailOfTheirOwnHasATakenLinkFromTheStart() {
    var people = new ArrayList<>(MailedSurvey.people(lead, "aylin", null, "bojan", null));
    people.addAll(MailedSurvey.people(lead, "chiara", null, "daan", null));
    people.addAll(MailedSurvey.people(lead, "shared+1", null, "SHARED+2", null));
    people.addAll(lead.people("team", 1));
    var draft = Draft.of(lead, "on-track").asking(Map.of("team", people));
    lead.request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("handedOut", equalTo("both"))
        .body("takenAtLaunch", equalTo(3))
        .body("blocks.takenAtLaunch", contains(3));
    var survey = draft.launch().waiveSelfRating();
    clock.advance(HOLD);
    outgoing.run();
    survey
        .form()
        .then()
        .body("takings[0].taken", equalTo(3))
        .body(
            "takings[0].told.en",
            equalTo("From the start, Ines or a shared mailbox had 3 of 7 links in Team."));

    for (var name : List.of("aylin", "bojan", "chiara", "shared+1", "SHARED+2")) {
      answer(who(survey, name), 4, "x");
    }
    survey.urls().forEach(url -> answer(TestRespondent.open(url), 4, "x"));
    Running.decline(Mails.link(mailTo(survey, "daan")), true).then().statusCode(204);
    cannotCloseAtOnce(survey);
    results(survey)
        .body("participation.answered", contains(6))
        .body("participation.taken", contains(3))
        .body("items.blocks", everyItem(empty()));
  }

  @Test
  void theLeadsOwnMailboxIsTheLeads() {
    var people = new ArrayList<>(MailedSurvey.people(lead, "aylin", null, "bojan", null));
    people.addAll(MailedSurvey.people(lead, "chiara", null, "daan", null));
    lead.patch("*")
        .body(Map.of("email", lead.email().replace("@", "+me@").toUpperCase(java.util.Locale.ROOT)))
        .patch("/api/people/" + people.getFirst())
        .then()
        .statusCode(200);
    var survey = Draft.of(lead, "on-track").asking(Map.of("team", people)).launch();
    survey.form().then().body("takings.taken", contains(1));
  }

  @Test
  void whereAllLinksAreHandedOutEverybodyReadsIt() {
    var draft = Draft.of(lead, "on-track").askingNew("team", 9).with("delivery", "links");
    lead.request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("handedOut", equalTo("printed"))
        .body("takenAtLaunch", equalTo(0))
        .body("labelsPossible", equalTo(false));
    var survey = draft.launch().waiveSelfRating();
    survey.urls().forEach(url -> answer(TestRespondent.open(url), 4, "x"));
    cannotCloseAtOnce(survey);
    var told =
        "Ines handed out all 9 links and could use everyone else’s, so that only yours is unknown.";
    counts(survey).body("allHandedOut.en", equalTo(told)).body("takings", empty());
    results(survey)
        .body("allHandedOut.en", equalTo(told))
        .body("items[0].blocks.taken", contains(nullValue(), nullValue()))
        .body("questions.comments.flatten().launchGroupId", everyItem(nullValue()));
  }

  /** Whoever holds it can take the decline back. */
  @Test
  void aDeclinedLinkThatWasTakenIsNotDone() {
    var survey = sent("aylin", "bojan", "chiara", "daan", "emre");
    for (var name : List.of("aylin", "bojan", "chiara", "daan")) {
      answer(who(survey, name), 4, "x");
    }
    Running.decline(Mails.link(mailTo(survey, "emre")), true).then().statusCode(204);
    counts(survey).body("closable", equalTo(true));
    printed(survey, "emre");
    cannotCloseAtOnce(survey);

    answer(TestRespondent.open(survey.urls().getFirst()), 10, "y");
    results(survey).body("items[0].blocks.taken", contains(1, 1));
  }

  @Test
  void aNamedAnswerThroughATakenLinkIsNotCertain() {
    var people = MailedSurvey.people(lead, "aylin", null, "bojan", null, "chiara", null);
    var manager = lead.person(lead.group("manager"), "Petra Lenz");
    lead.patch("*")
        .body(Map.of("email", "petra@" + lead.memberId() + ".example"))
        .patch("/api/people/" + manager)
        .then()
        .statusCode(200);
    var survey =
        Draft.of(lead, "on-track")
            .asking(Map.of("team", people, "manager", List.of(manager)))
            .launch()
            .waiveSelfRating();
    clock.advance(HOLD);
    outgoing.run();
    printed(survey, "petra");
    answer(TestRespondent.open(survey.urls().getFirst()), 10, "Well done");
    results(survey)
        .body("named.name", contains("Petra Lenz"))
        .body("named.uncertain", contains(true))
        .body(
            "takings[0].told.en",
            equalTo(
                "On %s, Ines got access to the only link in Manager."
                    .formatted(today("d MMMM yyyy"))));
  }

  /** A link that can be printed would reveal who has answered. */
  @Test
  void thatAMailCameBackIsTheLeadsWordFromADayOnOnly() throws Exception {
    var survey = sent("aylin", "bojan");
    var left = MailedSurvey.mail(survey).extract().<String>path("returnableAt");
    assertEquals(0, Duration.between(clock.instant().plus(DAY), Instant.parse(left)).toMinutes());
    returnedAtOnce(survey, MailedSurvey.address(survey, "aylin"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/returned-too-soon"))
        .body("current.returnableAt.substring(0, 16)", equalTo(left.substring(0, 16)));
    MailedSurvey.mail(survey).body("troubles", empty()).body("takings", empty());

    deliver(report(mailTo(survey, "bojan"), "failed"));
    mailbox.run();
    MailedSurvey.mail(survey).body("takings.taken", contains(1));
    clock.advance(DAY);
    returnedAtOnce(survey, MailedSurvey.address(survey, "aylin")).then().statusCode(200);
    MailedSurvey.mail(survey).body("takings.taken", contains(1, 2));
  }

  @Test
  void sentAgainToTheSameMailboxItIsNotTaken() {
    var survey = sent("aylin", "bojan");
    Sql.texts(
        "update mail set state = 'unknown' where survey_id = '%s' returning state"
            .formatted(survey.id()));
    var address = MailedSurvey.address(survey, "bojan");
    var mails = MailedSurvey.mail(survey).extract().jsonPath();
    String bojan = mails.get("troubles.find { it.address == '" + address + "' }.id");
    resend(survey, address.toUpperCase(java.util.Locale.ROOT), bojan).then().statusCode(200);
    MailedSurvey.mail(survey).body("takings", empty());
    String aylin = mails.get("troubles.find { it.address != '" + address + "' }.id");
    resend(survey, "someone@x.example", aylin).then().body("takings.taken", contains(1));
  }

  /** The mails of every way are one and the same, so that none tells what happened. */
  @Test
  void everybodyIsToldOfATakingInTheSameWords() throws Exception {
    var survey = sent("aylin", "bojan", "chiara", "daan", "emre");
    answer(who(survey, "aylin"), 4, "x");
    deliver(report(mailTo(survey, "emre"), "failed"));
    mailbox.run();
    Sql.texts(
        "update mail set state = 'unknown' where address = '%s' returning state"
            .formatted(MailedSurvey.address(survey, "chiara")));
    resend(survey, "elsewhere@x.example").then().statusCode(200);
    printed(survey, "aylin");
    saidToHaveComeBack(survey, "bojan");
    server.purgeEmailFromAllMailboxes();
    outgoing.run();
    outgoing.run();

    var told =
        Mails.of(server).all().stream().filter(mail -> !Mails.text(mail).contains("/r/#")).toList();
    assertEquals(
        List.of("aylin", "bojan", "chiara"),
        MailedSurvey.local(told.stream().map(Mails::to).toList()));
    assertEquals(1, new HashSet<>(told.stream().map(Mails::text).toList()).size());
    var text = Mails.text(told.getFirst()).replaceAll("\\s+", " ");
    assertTrue(text.contains("If you have already answered, your answer stays sealed."), text);
    assertFalse(text.contains("Am I on track"), text);
    assertFalse(text.contains("Team"), text);
    assertFalse(text.contains("http"), text);
    assertEquals(
        0,
        Sql.count(
            "select count(*) from mail where survey_id = ?1 and kind = 'link-taken'",
            UUID.fromString(survey.id())));
  }

  @Test
  void aNoticeThatAProcessLeftBehindIsSentAllTheSame() throws Exception {
    var survey = sent("aylin", "bojan");
    saidToHaveComeBack(survey, "aylin");
    server.purgeEmailFromAllMailboxes();
    assertEquals(MailKind.LINK_TAKEN, outbox.claim().orElseThrow().kind());
    outgoing.run();
    assertEquals(List.of(MailedSurvey.address(survey, "aylin")), Mails.of(server).addresses());
  }

  @Test
  void namesStandWithTheirMailDomain() {
    var people = new ArrayList<>(MailedSurvey.people(lead, "aylin", null));
    people.addAll(lead.people("team", 1));
    var survey = Draft.of(lead, "on-track").asking(Map.of("team", people)).launch();
    var names = survey.manifest().groups().getFirst().members().getFirst().names();
    assertTrue(names.contains("Team aylin (" + lead.memberId() + ".example)"), names.toString());
    assertTrue(names.contains("team 1"), names.toString());
  }
}
