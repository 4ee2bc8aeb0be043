package io.tenward.survey.launch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.form.LocalTimes;
import io.tenward.form.OwnForm;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  void saysWhichGroupsGetNoFiguresAndWhy() {
    var team = ines.people("team", 6);
    var client = ines.people("client", 4);
    var first =
        Draft.of(ines, "on-track").with("title", "First").asking(Map.of("team", team)).launch();
    var again =
        Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 5), "client", client));
    var closes = LocalDate.ofInstant(Instant.parse(closesAt(first)), ZoneId.of("Europe/Berlin"));

    preview(again)
        .body("obstacles", empty())
        .body("noFigures", equalTo(false))
        .body("inexact.questionId", hasItem("on-track.focus"))
        .body("inexact[0].causes.title", contains("First"))
        .body("inexact[0].causes.surveyId", contains(first.id()))
        .body("inexact[0].causes[0].asked", equalTo(5))
        .body("inexact[0].causes[0].of", equalTo(5))
        .body("inexact[0].figuresFrom", equalTo(closes.plusDays(61).toString()))
        .body("inexact[0].personIds", hasSize(5))
        .body("related.sameQuestions", contains(true));
    var manifest = again.launch().manifest();
    var inexact = manifest.inexact().getFirst();
    assertNull(inexact.personIds());
    assertNull(inexact.causes().getFirst().surveyId());
    assertEquals(manifest.groups().getFirst().id(), inexact.launchGroupId());
    var told = manifest.groups().getFirst().members().getFirst().notice().en().fate();
    assertTrue(told.stream().anyMatch(text -> text.startsWith("Some of your group were asked")));

    preview(Draft.of(ines, "on-track").asking(Map.of("team", team)))
        .body("noFigures", equalTo(true));
    preview(Draft.of(ines, "expectations").asking(Map.of("team", team))).body("inexact", empty());
  }

  @Test
  void twoQuestionsOfOneFormMayNotAskTheSame() {
    var twins =
        new OwnForm()
            .item("one", "Explains choices")
            .item("two", "Explains the choices")
            .asked(ines)
            .askingNew("team", 4);

    preview(twins)
        .body("obstacles", contains("same-question"))
        .body("alike", contains(Map.of("questionId", "two", "like", "one")));
    twins
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"))
        .body("errors.pointer", contains("/questions/1"))
        .body("errors.code", contains("same-question"))
        .body("current.alike", hasSize(1));
    assertFalse(keys.exists(UUID.fromString(twins.id())));
  }

  @Test
  void figuresComeBackOnceSixtyDaysHavePassed() {
    var team = ines.people("team", 6);
    var first =
        Draft.of(ines, "on-track").with("title", "First").asking(Map.of("team", team)).launch();
    release(first);
    var again = Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 5)));
    var from = clock.instant().plus(Duration.ofDays(60)).atZone(ZoneId.of("Europe/Berlin"));
    var day = from.toLocalDate().plusDays(1).toString();
    preview(again)
        .body("inexact[0].causes.title", contains("First"))
        .body("inexact[0].figuresFrom", equalTo(day));
    ines.request().get(first.path()).then().body("figuresFrom", equalTo(day));

    clock.advance(Duration.ofDays(60));
    ines = ines.elsewhere();
    preview(again).body("inexact", empty()).body("related.title", contains("First"));
  }

  @Test
  void aCancelledSurveyStandsInNobodysWay() {
    var team = ines.people("team", 6);
    var first = Draft.of(ines, "on-track").asking(Map.of("team", team)).launch();
    ines.request().post(first.path() + "/cancel").then().statusCode(200);

    preview(Draft.of(ines, "on-track").asking(Map.of("team", team))).body("inexact", empty());
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
    var first = Draft.of(ines, "on-track").asking(Map.of("team", team)).launch();
    happened.accept(UUID.fromString(first.id()));
    ines.request().post(first.path() + "/cancel").then().body("settled", equalTo(true));

    preview(Draft.of(ines, "on-track").asking(Map.of("team", team)))
        .body("noFigures", equalTo(true));
  }

  private String closesAt(Running running) {
    return ines.request().get(running.path()).path("closesAt");
  }

  private void release(Running running) {
    Sql.run(
        """
        update survey set state = 'closed', closed_at = ?1, released_at = ?1, keys_destroyed_at = ?1
        where survey_id = ?2
        """,
        clock.instant(),
        UUID.fromString(running.id()));
    Sql.run(
        """
        insert into told_block (workspace_id, survey_id, question_id, launch_group_ids)
        select g.workspace_id, g.survey_id, q ->> 'id', array_agg(g.launch_group_id)
        from launch_group g join survey s using (survey_id),
          jsonb_array_elements(s.manifest::jsonb -> 'questions') q
        where g.survey_id = ?1 group by 1, 2, 3
        """,
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
