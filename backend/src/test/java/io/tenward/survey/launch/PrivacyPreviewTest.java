package io.tenward.survey.launch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import io.tenward.survey.core.LocalTimes;
import io.tenward.survey.keys.Running;
import io.tenward.survey.keys.SurveyKeys;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyPreviewTest {
  @Inject TestClock clock;
  @Inject SurveyKeys keys;
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @AfterEach
  void today() {
    clock.reset();
    System.clearProperty("tenward.url");
  }

  private ValidatableResponse preview(Draft draft) {
    return ines.request().get(draft.path() + "/privacy-preview").then().statusCode(200);
  }

  @Test
  void readsGermanByMeaningToo() {
    preview(Draft.of(ines, "on-track")).body("themesBySpelling", nullValue());
    ines.patch(ines.request().get("/api/me").header("ETag"))
        .body(Map.of("language", "de"))
        .patch("/api/me")
        .then()
        .statusCode(200);
    preview(Draft.of(ines, "on-track")).body("themesBySpelling", nullValue());
  }

  @Test
  void saysWhoAnswersWithWhom() {
    preview(
            Draft.of(ines, "on-track")
                .askingNew("team", 6, "product", 2, "client", 5, "manager", 1))
        .body("k", equalTo(4))
        .body("invited", equalTo(14))
        .body("blocks.kind", contains("team", "smaller", "manager"))
        .body("blocks.invited", contains(6, 7, 1))
        .body("blocks[2].person", equalTo("manager 1"))
        .body("ratingsPossible", equalTo(true))
        .body("commentsPossible", equalTo(true))
        .body("labelsPossible", equalTo(false))
        .body("histogramPossible", equalTo(false))
        .body("obstacles", empty());
  }

  @Test
  void saysWhenNothingCanBeShown() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 3, "manager", 1);

    preview(draft)
        .body("blocks.kind", contains("team", "manager"))
        .body("ratingsPossible", equalTo(false))
        .body("commentsPossible", equalTo(false))
        .body("obstacles", empty());
    preview(draft.with("k", 3)).body("ratingsPossible", equalTo(true));
    preview(draft.with("k", 4).with("managerAlone", "merged"))
        .body("blocks.kind", contains("smaller"))
        .body("ratingsPossible", equalTo(true));
  }

  @Test
  void namesEveryObstacle() {
    System.setProperty("tenward.url", "http://ask.example");
    var draft = Draft.of(ines, "on-track").with("closesLocal", "2026-01-01T12:00");

    preview(draft)
        .body("obstacles", contains("empty-audience", "closes-in-past", "insecure-address"));
    var soon = LocalTimes.text(Instant.now().plus(Duration.ofMinutes(3)), "Europe/Berlin");
    preview(draft.with("closesLocal", soon))
        .body("obstacles", contains("empty-audience", "closes-within-minutes", "insecure-address"));
    draft.tryLaunch().then().statusCode(409).body("type", equalTo("/problems/insecure-address"));
    assertFalse(keys.exists(UUID.fromString(draft.id())));
  }

  private String inHours(int hours) {
    return LocalTimes.text(Instant.now().plus(Duration.ofHours(hours)), "Europe/Berlin");
  }

  @Test
  void whereAllLinksAreHandedOutItIsOpenForADay() {
    var draft = Draft.of(ines, "on-track").askingNew("team", 6).with("closesLocal", inHours(23));

    preview(draft).body("obstacles", contains("closes-too-soon"));
    draft
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"))
        .body("errors.pointer", contains("/closesLocal"))
        .body("errors.code", contains("too-soon"));
    preview(draft.with("closesLocal", inHours(26)).with("opensLocal", inHours(3)))
        .body("obstacles", contains("closes-too-soon"));
    preview(draft.with("opensLocal", inHours(1))).body("obstacles", empty());
    draft.launch();
  }

  @Test
  void linksCarryThePublicAddress() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    System.setProperty("tenward.url", "https://ask.example/");

    ines.request()
        .get(running.path() + "/links")
        .then()
        .body("address", equalTo("https://ask.example"))
        .body("thisComputerOnly", equalTo(false));
  }

  @Test
  void refusesNearlyTheSamePeopleWhileAnotherSurveyRuns() {
    var team = new ArrayList<>(ines.people("team", 6));
    Draft.of(ines, "on-track").with("title", "First").asking(Map.of("team", team)).launch();
    var again = Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 5)));

    preview(again)
        .body("obstacles", contains("similar-audience"))
        .body("similar.surveys.title", contains("First"))
        .body("similar.surveys[0].over", nullValue())
        .body("similar.questions", hasItem("on-track.focus"))
        .body("similar.people.name", contains("team 6"))
        .body("similar.people.change", contains("left"))
        .body("similar.possibleOn", nullValue())
        .body("related.title", contains("First"))
        .body("related.sameQuestions", contains(true));
    again
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/similar-audience"))
        .body("current.similar.people.name", contains("team 6"));
    assertFalse(keys.exists(UUID.fromString(again.id())));

    preview(again.asking(Map.of("team", team))).body("obstacles", empty());
    preview(Draft.of(ines, "expectations").asking(Map.of("team", team.subList(0, 5))))
        .body("obstacles", empty());
  }

  /** No two of them differ by fewer than four; all together give the ninth person away. */
  @Test
  void comparesMoreThanTwoSurveys() {
    var team = ines.people("team", 9);
    for (var few : List.of(team.subList(0, 4), team.subList(4, 8))) {
      Draft.of(ines, "on-track").asking(Map.of("team", few)).launch();
    }
    var all = Draft.of(ines, "on-track").asking(Map.of("team", team));

    all.tryLaunch().then().statusCode(409).body("type", equalTo("/problems/similar-audience"));
  }

  @Test
  void namesTheEarlierSurveyOnceSixtyDaysHavePassed() {
    var team = ines.people("team", 6);
    var first =
        Draft.of(ines, "on-track").with("title", "First").asking(Map.of("team", team)).launch();
    release(first);
    var again = Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 5)));
    var from = clock.instant().plus(Duration.ofDays(60)).atZone(ZoneId.of("Europe/Berlin"));
    preview(again)
        .body("similar.surveys.title", contains("First"))
        .body("similar.samePeopleAs", equalTo(first.id()))
        .body("similar.possibleOn", equalTo(from.toLocalDate().plusDays(1).toString()));

    clock.advance(Duration.ofDays(60));
    ines = ines.elsewhere();
    preview(again)
        .body("obstacles", contains("closes-in-past"))
        .body("similar", nullValue())
        .body("related.title", contains("First"));
    var later =
        ines.patch(again.etag()).body("{\"closesLocal\":\"2099-01-01T12:00\"}").patch(again.path());
    ines.request()
        .header("If-Match", later.header("ETag"))
        .post(again.path() + "/launch")
        .then()
        .statusCode(200);
    assertEquals("First", new Running(ines, again.id()).manifest().related().getFirst().title());
  }

  @Test
  void aCancelledSurveyStandsInNobodysWay() {
    var team = ines.people("team", 6);
    var first = Draft.of(ines, "on-track").asking(Map.of("team", team)).launch();
    ines.request().post(first.path() + "/cancel").then().statusCode(200);

    preview(Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 5))))
        .body("obstacles", empty());
  }

  /** A close had written its figures before it failed, and a log has them. */
  @Test
  void aCancelledSurveyThatWasTriedToCloseCounts() {
    cancelledAfter(first -> Sql.run("update survey set settled = true where survey_id = ?", first));
  }

  /** Closed and read, and then the database was restored from a backup made while it ran. */
  @Test
  void aCancelledSurveyWhoseKeysAreGoneCounts() {
    cancelledAfter(keys::destroy);
  }

  private void cancelledAfter(Consumer<UUID> happened) {
    var team = ines.people("team", 6);
    var first =
        Draft.of(ines, "on-track").with("title", "First").asking(Map.of("team", team)).launch();
    happened.accept(UUID.fromString(first.id()));
    ines.request()
        .post(first.path() + "/cancel")
        .then()
        .statusCode(200)
        .body("cancelReason", equalTo("by-lead"))
        .body("settled", equalTo(true));

    var again = Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 5)));
    preview(again)
        .body("obstacles", contains("similar-audience"))
        .body("similar.surveys.title", contains("First"))
        .body("similar.surveys[0].over", notNullValue())
        .body("related.title", contains("First"));
    again.tryLaunch().then().statusCode(409).body("type", equalTo("/problems/similar-audience"));
    preview(again.asking(Map.of("team", team))).body("obstacles", empty());
    var told = again.launch().manifest().groups().getFirst().members().getFirst().notice();
    assertTrue(told.en().fate().getLast().startsWith("Almost the same questions were asked on "));
  }

  @Test
  void whoAnsweredUnderTheirNameMayBeNamedAgainOrLeftOut() {
    var team = ines.people("team", 6);
    var manager = ines.people("manager", 1);
    release(Draft.of(ines, "on-track").asking(Map.of("team", team, "manager", manager)).launch());

    preview(Draft.of(ines, "on-track").asking(Map.of("team", team))).body("obstacles", empty());
    preview(Draft.of(ines, "on-track").asking(Map.of("team", team, "manager", manager)))
        .body("obstacles", empty());
    preview(
            Draft.of(ines, "on-track")
                .asking(Map.of("team", team, "manager", manager))
                .with("managerAlone", "merged"))
        .body("obstacles", contains("similar-audience"));
  }

  /** What the manager says by name would leave the sum of the three of Product. */
  @Test
  void whoAnsweredAmongFewerThanKOthersMayNotBeNamedNow() {
    var team = ines.people("team", 8);
    var product = ines.people("product", 3);
    var manager = ines.people("manager", 1);
    release(
        Draft.of(ines, "on-track")
            .asking(Map.of("team", team, "product", product, "manager", manager))
            .with("managerAlone", "merged")
            .launch());

    preview(Draft.of(ines, "on-track").asking(Map.of("team", team, "manager", manager)))
        .body("blocks.kind", contains("team", "manager"))
        .body("obstacles", contains("similar-audience"));
    preview(Draft.of(ines, "on-track").asking(Map.of("team", team))).body("obstacles", empty());
  }

  /** Of the two who were asked together, one is alone now and so is named. */
  @Test
  void oneOfTwoManagersIsNotNamedNextToFewerThanKOthers() {
    var team = ines.people("team", 8);
    var product = ines.people("product", 2);
    var managers = ines.people("manager", 2);
    Draft.of(ines, "on-track")
        .asking(Map.of("team", team, "product", product, "manager", managers))
        .launch();

    preview(
            Draft.of(ines, "on-track")
                .asking(Map.of("team", team, "manager", managers.subList(0, 1))))
        .body("obstacles", contains("similar-audience"));
  }

  private void release(Running running) {
    Sql.run(
        """
        update survey set state = 'closed', closed_at = ?1, released_at = ?1, keys_destroyed_at = ?1
        where survey_id = ?2
        """,
        clock.instant(),
        UUID.fromString(running.id()));
    keys.destroy(UUID.fromString(running.id()));
  }

  @Test
  void isForDraftsOnly() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();

    ines.request()
        .get(running.path() + "/privacy-preview")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-a-draft"));
    assertEquals(List.of(), ines.request().get("/api/surveys?state=draft").path("items"));
  }
}
