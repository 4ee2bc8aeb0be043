package io.tenward.survey.mail;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.mail.BadServer;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks that at most two reminders go out, and only to people who have not answered. */
@QuarkusTest
class ReminderTest extends WithMailServer {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Inject MailOccasions occasions;
  @Inject AgroalDataSource database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void goToThoseWhoHaveNotAnsweredAndThenNeverAgain() throws Exception {
    var survey = invited("aylin", "bojan", "chiara", "daan");
    var mails = Mails.of(server);
    survey.answer(Mails.link(mails.to(MailedSurvey.address(survey, "aylin"))));
    Running.decline(Mails.link(mails.to(MailedSurvey.address(survey, "bojan"))), true);
    server.purgeEmailFromAllMailboxes();

    clock.advance(until(sendsAt(survey, 0)));
    outgoing.run();
    outgoing.run();
    var first = Mails.of(server);
    assertEquals(List.of("chiara", "daan"), MailedSurvey.local(first.addresses()));
    assertTrue(Mails.subject(first.all().getFirst()).startsWith("Reminder: "));
    assertTrue(Mails.html(first.all().getFirst()).contains("at most one more email before"));

    survey.answer(Mails.link(first.to(MailedSurvey.address(survey, "chiara"))));
    server.purgeEmailFromAllMailboxes();
    clock.advance(until(sendsAt(survey, 1)));
    outgoing.run();
    var last = Mails.of(server);
    assertEquals(List.of("daan"), MailedSurvey.local(last.addresses()));
    assertTrue(Mails.subject(last.all().getFirst()).startsWith("Closes tomorrow: "));
    assertTrue(
        Mails.html(last.all().getFirst())
            .contains("the last email you’ll get before the survey closes"));
    assertTrue(
        Mails.html(last.all().getFirst()).contains("publishes the results, you’ll get an email"));
    assertTrue(Mails.html(last.all().getFirst()).contains("It closes tomorrow, "));
    assertTrue(Mails.html(last.all().getFirst()).contains("18:00, Berlin time"));

    server.purgeEmailFromAllMailboxes();
    clock.advance(Duration.ofHours(20));
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
  }

  @Test
  void aServerThatWasOffSendsOneReminderAndNotTwo() throws Exception {
    var survey = invited("aylin");
    server.purgeEmailFromAllMailboxes();
    clock.advance(until(sendsAt(survey, 1)).plusHours(1));
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
    MailedSurvey.mail(survey)
        .body("reminders[0].begunAt", notNullValue())
        .body("reminders[1].begunAt", notNullValue());
  }

  @Test
  void whoeverComesAllButTooLateRemindsNobody() throws Exception {
    var survey = invited("aylin");
    server.purgeEmailFromAllMailboxes();
    clock.advance(until(sendsAt(survey, 1)).plusHours(24).minusMinutes(10));
    outgoing.run();
    assertEquals(0, Mails.of(server).all().size());
  }

  @Test
  void canBeMovedSentNowAndLeftOut() throws Exception {
    var survey = invited("aylin");
    var first = reminder(survey, 0);
    var last = reminder(survey, 1);
    guarded(first)
        .body(Map.of("sendsLocal", local(Duration.ofDays(2))))
        .put(first)
        .then()
        .statusCode(200)
        .body("reminders", hasSize(2));
    guarded(first)
        .body(Map.of("sendsLocal", local(Duration.ofDays(-1))))
        .put(first)
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("in-past"));
    guarded(first)
        .body(Map.of("sendsLocal", local(Duration.ofDays(20)), "zone", "Europe/Berlin"))
        .put(first)
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("out-of-range"));
    guarded(first)
        .body(Map.of("sendsLocal", "2027-03-28T02:30"))
        .put(first)
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("skipped-hour"));
    guarded(first)
        .body(Map.of("sendsLocal", "2027-02-30T02:30", "zone", "Mars/Base"))
        .put(first)
        .then()
        .statusCode(400)
        .body("errors.code", contains("bad-format", "unknown-zone"));
    server.purgeEmailFromAllMailboxes();
    lead.request().post(first + "/send").then().statusCode(200);
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
    guarded(last).delete(last).then().statusCode(204);
    lead.request().header("If-Match", "*").delete(last).then().statusCode(404);

    lead.request().get(first).then().statusCode(200).body("begunAt", notNullValue());
    var change = guarded(first).body(Map.of("sendsLocal", local(Duration.ofDays(2)))).put(first);
    for (var late :
        List.of(change, lead.request().post(first + "/send"), guarded(first).delete(first))) {
      late.then().statusCode(409).body("type", equalTo("/problems/reminder-gone"));
    }
  }

  @Test
  void sentAfterAllHaveAnsweredReachesNobody() throws Exception {
    var survey = invited("aylin");
    survey.answer(Mails.link(Mails.of(server).to(MailedSurvey.address(survey, "aylin"))));
    server.purgeEmailFromAllMailboxes();
    lead.request().post(reminder(survey, 0) + "/send").then().statusCode(200);
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    MailedSurvey.mail(survey).body("reminders[0].begunAt", notNullValue());
  }

  @Test
  void waitUntilTheInvitationsHaveLeft() throws Exception {
    var survey = MailedSurvey.launched(lead, "aylin", null);
    var first = reminder(survey, 0);
    refusesToSend(first);
    clock.advance(Duration.ofMinutes(2));
    lead.request().post(survey.path() + "/mail/hold").then().statusCode(200);
    refusesToSend(first);

    lead.request().post(survey.path() + "/mail/release").then().statusCode(200);
    outgoing.run();
    server.purgeEmailFromAllMailboxes();
    lead.request().post(first + "/send").then().statusCode(200);
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void areNotPlannedForBeforeTheInvitationsLeave() {
    var opens = LocalDateTime.ofInstant(clock.instant(), BERLIN).plusDays(4).withHour(9);
    var people = MailedSurvey.people(lead, "aylin", null);
    var survey =
        Draft.of(lead, "on-track")
            .asking(Map.of("team", people))
            .with("opensLocal", opens.toString().substring(0, 16))
            .launch();
    var first = reminder(survey, 0);
    refusesToSend(first);
    guarded(first)
        .body(Map.of("sendsLocal", local(Duration.ofDays(2))))
        .put(first)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/sendsLocal"))
        .body("errors[0].code", equalTo("out-of-range"))
        .body(
            "errors[0].params.min", equalTo(MailedSurvey.mail(survey).extract().path("leavesAt")));
  }

  @Test
  void reachEverybodyHalfAnHourBeforeTheCloseAndThenNobody() throws Exception {
    var survey = invited("aylin");
    var first = reminder(survey, 0);
    var last = reminder(survey, 1);
    String closes = lead.request().get(survey.path()).path("closesAt");
    var latest = Instant.parse(closes).minus(Duration.ofMinutes(30));
    guarded(last)
        .body(
            Map.of(
                "sendsLocal", LocalDateTime.ofInstant(latest, BERLIN).toString().substring(0, 16)))
        .put(last)
        .then()
        .statusCode(200);
    guarded(first).delete(first).then().statusCode(204);
    server.purgeEmailFromAllMailboxes();

    clock.advance(until(latest.toString()).plusSeconds(1));
    refusesToSend(last);
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  private void refusesToSend(String reminder) {
    lead.request()
        .post(reminder + "/send")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/reminder-untimely"));
    lead.request().get(reminder).then().body("begunAt", nullValue());
  }

  @Test
  void keepToACloseThatWasMoved() {
    var survey = invited("aylin");
    var closes = moveClose(survey, 12);
    var last = LocalDateTime.ofInstant(Instant.parse(sendsAt(survey, 1)), BERLIN);
    assertEquals(closes.minusDays(1).toString().substring(0, 16), last.toString().substring(0, 16));

    moveClose(survey, 2);
    MailedSurvey.mail(survey).body("reminders", hasSize(1)).body("reminders[0].number", equalTo(2));
    lead.request()
        .get(survey.path() + "/downloads/calendar")
        .then()
        .statusCode(200)
        .contentType("text/calendar")
        .body(containsString("SEQUENCE:2"))
        .body(containsString("UID:" + survey.id()));
  }

  @Test
  @Timeout(60)
  void isSentOnceHoweverTheCloseIsMovedMeanwhile() throws Exception {
    var survey = invited("aylin");
    server.purgeEmailFromAllMailboxes();
    var last = reminder(survey, 1);
    clock.advance(until(sendsAt(survey, 1)));
    occasions.begin(id(reminder(survey, 0)));
    moveCloseDuring(last, survey);
    lead.request().get(last).then().statusCode(200).body("begunAt", notNullValue());
    outgoing.run();
    clock.advance(Duration.ofDays(11));
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void waitsForItsNewTimeWhenTheCloseWasMovedAfterItWasFoundDue() {
    var survey = invited("aylin");
    var last = reminder(survey, 1);
    clock.advance(until(sendsAt(survey, 1)));
    moveClose(survey, 12);
    occasions.begin(id(last));
    lead.request().get(last).then().statusCode(200).body("begunAt", nullValue());
  }

  /** Moves the close while the reminder has begun and is not done yet. */
  private void moveCloseDuring(String reminder, Running survey) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2);
        var blocker = database.getConnection();
        var statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("lock table mail in share mode");
      var beginning = threads.submit(() -> occasions.begin(id(reminder)));
      awaitInLine(statement, "relation");
      var moving = threads.submit(() -> moveClose(survey, 12));
      awaitInLine(statement, "transactionid");
      blocker.rollback();
      beginning.get();
      moving.get();
    }
  }

  private static void awaitInLine(Statement statement, String lock) throws Exception {
    var waiting = "select from pg_locks where locktype = '%s' and not granted".formatted(lock);
    while (!statement.executeQuery(waiting).next()) {
      Thread.sleep(10);
    }
  }

  @Test
  void anEarlierCloseIsToldOnceToThoseWhoHaveNotAnswered() throws Exception {
    var survey = MailedSurvey.launched(lead, "aylin", null, "bojan", "de", "chiara", null);
    clock.advance(Duration.ofMinutes(2));
    outgoing.run();
    survey.answer(Mails.link(Mails.of(server).to(MailedSurvey.address(survey, "aylin"))));
    server.purgeEmailFromAllMailboxes();

    moveClose(survey, 12);
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses(), "a later close is told by the page");

    var sooner = moveClose(survey, 4);
    outgoing.run();
    outgoing.run();
    var mails = Mails.of(server);
    assertEquals(List.of("bojan", "chiara"), MailedSurvey.local(mails.addresses()));
    var german = mails.to(MailedSurvey.address(survey, "bojan"));
    var english = mails.to(MailedSurvey.address(survey, "chiara"));
    assertTrue(Mails.subject(german).startsWith("Neuer Termin: "), Mails.subject(german));
    assertTrue(Mails.subject(english).startsWith("New closing time: "), Mails.subject(english));
    assertTrue(Mails.html(german).contains("das Ende dieser Umfrage vorgezogen"));
    var time = "%d %s".formatted(sooner.getDayOfMonth(), month(sooner));
    assertTrue(Mails.html(english).contains(time), Mails.html(english));
    MailedSurvey.mail(survey).body("sent", equalTo(3)).body("troubles", hasSize(0));

    server.purgeEmailFromAllMailboxes();
    moveClose(survey, 3);
    moveClose(survey, 6);
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses(), "it was taken back");
  }

  @Test
  void anEarlierCloseReachesWhomTheMailServerPutOff() throws Exception {
    var survey = invited("aylin");
    putOffAnEarlierClose(survey);
    clock.advance(Duration.ofHours(1));
    outgoing.run();
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void anEarlierCloseThatWasPutOffAndThenTakenBackIsToldNobody() throws Exception {
    var survey = invited("aylin");
    putOffAnEarlierClose(survey);
    moveClose(survey, 12);
    clock.advance(Duration.ofHours(1));
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
  }

  @Test
  void anEarlierCloseThatCameBackReachesTheCorrectedAddress() throws Exception {
    var survey = invited("aylin");
    moveClose(survey, 4);
    outgoing.run();
    clock.advance(Duration.ofDays(1));
    String mail =
        lead.request()
            .body(Map.of("address", MailedSurvey.address(survey, "aylin")))
            .post(survey.path() + "/mail/returns")
            .path("troubles[0].id");
    lead.request()
        .body(Map.of("address", "corrected@x.example"))
        .post(survey.path() + "/mails/" + mail + "/resend")
        .then()
        .statusCode(200);
    server.purgeEmailFromAllMailboxes();
    outgoing.run();
    var again = Mails.of(server).to("corrected@x.example");
    assertTrue(Mails.subject(again).startsWith("New closing time: "), Mails.subject(again));
  }

  /** The mail that tells of it waits for its next turn. */
  private void putOffAnEarlierClose(Running survey) throws Exception {
    server.purgeEmailFromAllMailboxes();
    moveClose(survey, 4);
    try (var bad = new BadServer(BadServer.Fault.PUT_OFF_RECIPIENT)) {
      settings.use(bad.port());
      outgoing.run();
    }
    useServer();
  }

  private LocalDateTime moveClose(Running survey, int days) {
    var closes = LocalDateTime.ofInstant(clock.instant(), BERLIN).plusDays(days).withHour(10);
    lead.request()
        .body(Map.of("closesLocal", closes.toString().substring(0, 16)))
        .post(survey.path() + "/closing-times")
        .then()
        .statusCode(201);
    return closes;
  }

  private static String month(LocalDateTime time) {
    return time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  @Test
  void asManyAsTheDraftSaid() {
    var people = MailedSurvey.people(lead, "aylin", null);
    var none = Draft.of(lead, "on-track").asking(Map.of("team", people)).with("reminders", 0);
    lead.request()
        .get(none.path() + "/mail/preview")
        .then()
        .body("reminders", hasSize(0))
        .body("html", containsString("This is the only email before the survey closes, unless"))
        .body("html", containsString("If Ines Falk publishes the results, you’ll get an email."));
    MailedSurvey.mail(none.launch()).body("reminders", hasSize(0));
  }

  private Running invited(String... names) {
    var namesAndLanguages = new String[names.length * 2];
    for (int i = 0; i < names.length; i++) {
      namesAndLanguages[2 * i] = names[i];
    }
    var survey = MailedSurvey.launched(lead, namesAndLanguages);
    clock.advance(Duration.ofMinutes(2));
    outgoing.run();
    MailedSurvey.mail(survey).body("troubles", hasSize(0)).body("sent", equalTo(names.length));
    return survey;
  }

  private Duration until(String instant) {
    return Duration.between(clock.instant(), Instant.parse(instant)).plusSeconds(1);
  }

  private static String sendsAt(Running survey, int which) {
    return MailedSurvey.mail(survey).extract().path("reminders[" + which + "].sendsAt");
  }

  private static String reminder(Running survey, int which) {
    UUID id =
        UUID.fromString(MailedSurvey.mail(survey).extract().path("reminders[" + which + "].id"));
    return survey.path() + "/reminders/" + id;
  }

  private static UUID id(String reminder) {
    return UUID.fromString(reminder.substring(reminder.lastIndexOf('/') + 1));
  }

  private RequestSpecification guarded(String reminder) {
    return lead.request().header("If-Match", lead.request().get(reminder).header("ETag"));
  }

  private String local(Duration ahead) {
    return LocalDateTime.ofInstant(clock.instant().plus(ahead), BERLIN)
        .withHour(9)
        .toString()
        .substring(0, 16);
  }
}
