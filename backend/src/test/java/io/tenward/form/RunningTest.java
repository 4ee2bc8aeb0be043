package io.tenward.form;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunningTest {
  @Inject TestClock clock;
  @Inject SurveyKeys keys;
  @Inject OpeningProgress opening;
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  private ValidatableResponse close(Running running) {
    return ines.request().post(running.path() + "/close").then();
  }

  private ValidatableResponse move(Running running, String closesLocal) {
    return ines.request()
        .body(Map.of("closesLocal", closesLocal))
        .post(running.path() + "/closing-times")
        .then();
  }

  private String local(Duration fromNow) {
    return LocalTimes.text(clock.instant().plus(fromNow), "Europe/Berlin");
  }

  private ValidatableResponse counts(Running running) {
    return ines.request().get(running.path() + "/counts").then().statusCode(200);
  }

  @Test
  void countsWhatIsOpenWhileItIsOpened() {
    var running = Draft.of(ines, "on-track").askingNew("team", 6).launch();
    var surveyId = UUID.fromString(running.path().replaceFirst(".*/", ""));
    counts(running).body("opened", nullValue());
    opening.tell(surveyId, 3);
    counts(running).body("opened", equalTo(3));
    opening.end(surveyId);
    counts(running).body("opened", nullValue());
  }

  @Test
  void countsBallotsPerBlock() {
    var running =
        Draft.of(ines, "on-track").askingNew("team", 6, "product", 2, "client", 5).launch();
    counts(running)
        .body("state", equalTo("running"))
        .body("invited", equalTo(13))
        .body("blocks.kind", contains("team", "smaller"))
        .body("blocks.answered", contains(0, 0))
        .body("closable", equalTo(false));
    var links = running.links();

    running.sign(links.get(0));
    running.sign(links.get(7));
    running.sign(links.get(9));

    counts(running).body("answered", equalTo(3)).body("blocks.answered", contains(1, 2));
    ines.request()
        .get("/api/surveys")
        .then()
        .body("items[0].delivery", equalTo("links"))
        .body("items[0].invited", equalTo(13))
        .body("items[0].answered", equalTo(3));
  }

  @Test
  void closesAtOnceWhenAllHaveAnsweredOrDeclined() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch().asMailed();
    var links = running.links();
    links.subList(0, 2).forEach(running::answer);
    var signed = running.sign(links.get(2));
    close(running).statusCode(409).body("type", equalTo("/problems/not-everybody-answered"));
    Running.decline(links.get(3), true).then().statusCode(204);
    // The third one's answer is still on its way.
    counts(running).body("answered", equalTo(3)).body("closable", equalTo(false));
    close(running).statusCode(409);
    running.handIn(signed);

    counts(running).body("answered", equalTo(3)).body("closable", equalTo(true));
    var closed =
        close(running)
            .statusCode(202)
            .header("ETag", notNullValue())
            .header("Retry-After", equalTo("1"))
            .body("state", equalTo("running"))
            .body("closingTimes", hasSize(1))
            .body("resultsReady", equalTo(false))
            .extract();

    running
        .form()
        .then()
        .body("state", equalTo("closing"))
        .body("closesAt", equalTo(closed.path("closesAt")))
        .body("closingTimes", hasSize(1));
    close(running)
        .statusCode(202)
        .body("closesAt", equalTo(closed.path("closesAt")))
        .body("closingTimes", hasSize(1));
    Running.ballot(links.get(3), new byte[256])
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/closed"));
    move(running, "2099-01-01T12:00")
        .statusCode(409)
        .body("type", equalTo("/problems/not-running"));
  }

  @Test
  void movesItsClosingTimeLaterAtAnyTime() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    String frozen = running.form().path("closesAt");
    // Daylight-saving time: the afternoon of the same clock time is another instant.
    var added =
        move(running, "2027-03-28T18:00")
            .statusCode(201)
            .header("Location", endsWith(running.path()))
            .body("closesAt", equalTo("2027-03-28T16:00:00Z"))
            .extract();
    move(running, "2027-03-27T18:00")
        .statusCode(201)
        .body("closesAt", equalTo("2027-03-27T17:00:00Z"));

    running
        .form()
        .then()
        .body("closesAt", equalTo("2027-03-27T17:00:00Z"))
        .body("closingTimes.closesAt", contains("2027-03-28T16:00:00Z", "2027-03-27T17:00:00Z"))
        .body("closingTimes[0].id", equalTo(added.path("id")));
    ines.request()
        .get(running.path())
        .then()
        .body("closesLocal", equalTo("2027-03-27T18:00"))
        .body("closingTimes", hasSize(2));
    assertEquals(frozen, running.manifest().closesAt().toString(), "the manifest is frozen");
  }

  @Test
  void movesItEarlierOnlyADayAhead() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();

    move(running, local(Duration.ofHours(23)))
        .statusCode(400)
        .body("errors.pointer", contains("/closesLocal"))
        .body("errors.code", contains("too-soon"));
    move(running, local(Duration.ofHours(-1)))
        .statusCode(400)
        .body("errors.code", contains("in-past"));
    move(running, "2027-03-28T02:30").statusCode(400).body("errors.code", contains("skipped-hour"));
    move(running, local(Duration.ofHours(25))).statusCode(201);
  }

  /** Simulates a survey launched before this rule held. */
  @Test
  void whereAllLinksAreHandedOutItIsOpenForADay() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    Sql.run(
        "update survey set closes_at = now() + interval '1 hour' where survey_id = ?1",
        UUID.fromString(running.path().replaceFirst(".*/", "")));

    move(running, local(Duration.ofHours(23)))
        .statusCode(400)
        .body("errors.pointer", contains("/closesLocal"))
        .body("errors.code", contains("too-soon"));
    move(running.asMailed(), local(Duration.ofHours(23))).statusCode(201);
  }

  @Test
  void readsALocalTimeInTheZoneGiven() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();

    ines.request()
        .body(Map.of("closesLocal", "2027-01-01T12:00", "zone", "America/New_York"))
        .post(running.path() + "/closing-times")
        .then()
        .statusCode(201)
        .body("closesAt", equalTo("2027-01-01T17:00:00Z"));
    ines.request().get(running.path()).then().body("closesLocal", equalTo("2027-01-01T18:00"));
    ines.request()
        .body(Map.of("closesLocal", "2027-01-01T12:00", "zone", "Mars/Base"))
        .post(running.path() + "/closing-times")
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown-zone"));
    ines.request()
        .body(Map.of("closesLocal", "2027-02-30T12:00", "zone", "Mars/Base"))
        .post(running.path() + "/closing-times")
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown-zone", "bad-format"));
  }

  /**
   * The record takes as many as the contract allows, with the last one kept for closing at once.
   */
  @Test
  void itsRecordOfClosingTimesEnds() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch().asMailed();
    var links = running.links();
    QuarkusTransaction.requiringNew().run(() -> announce(running, 998));
    move(running, "2027-03-27T18:00").statusCode(201);

    move(running, "2027-03-28T18:00")
        .statusCode(400)
        .body("errors.pointer", contains("/closesLocal"))
        .body("errors.code", contains("too-many"))
        .body("errors[0].params.max", equalTo(999));
    running.form().then().body("closingTimes", hasSize(999));
    links.forEach(link -> Running.decline(link, true).then().statusCode(204));
    close(running).statusCode(202).body("closingTimes", hasSize(1000));
  }

  private static void announce(Running running, int times) {
    Survey survey = Survey.findById(UUID.fromString(running.path().replaceFirst(".*/", "")));
    for (int i = 0; i < times; i++) {
      ClosingTime.append(survey, survey.closesAt, survey.createdAt);
    }
  }

  @Test
  void announcesATimeOncePerKey() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      ines.request()
          .header("Idempotency-Key", key)
          .body(Map.of("closesLocal", "2027-01-01T12:00"))
          .post(running.path() + "/closing-times")
          .then()
          .statusCode(201);
    }
    ines.request()
        .header("Idempotency-Key", key)
        .body(Map.of("closesLocal", "2027-01-02T12:00"))
        .post(running.path() + "/closing-times")
        .then()
        .statusCode(422);

    running.form().then().body("closingTimes", hasSize(1));
  }

  @Test
  void onlyARunningSurveyCanBeEnded() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 4);
    var running = new Running(ines, draft.id());
    onlyRunning(running);
    draft.launch();
    ines.request().post(running.path() + "/cancel").then().statusCode(200);
    onlyRunning(running);
  }

  private void onlyRunning(Running running) {
    for (var path : new String[] {"/close", "/cancel"}) {
      ines.request()
          .post(running.path() + path)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/not-running"));
    }
    move(running, "2027-01-01T12:00")
        .statusCode(409)
        .body("type", equalTo("/problems/not-running"));
    for (var path : new String[] {"/counts", "/links"}) {
      ines.request()
          .get(running.path() + path)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/not-running"));
    }
  }
}
