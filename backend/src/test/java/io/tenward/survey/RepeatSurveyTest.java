package io.tenward.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same once more: what stays, what is told of the people, and what the rules say of it. */
@QuarkusTest
class RepeatSurveyTest {
  private SignedIn lead;
  private List<UUID> team;
  private Running first;

  @BeforeEach
  void launched() {
    lead = SignedIn.lead();
    team = lead.people("team", 6);
    first =
        Draft.of(lead, "on-track")
            .asking(Map.of("team", team, "product", lead.people("product", 2)))
            .with("k", 5)
            .with("intro", "Again in spring.")
            .launch();
  }

  @Test
  void itemsBlocksAndKStayAndTheNumberGrows() {
    var second = repeat(first).body("cycle.number", equalTo(2));
    var before = lead.request().get(first.path()).then().extract().jsonPath();
    second
        .body("state", equalTo("draft"))
        .body("title", equalTo("Am I on track? (2)"))
        .body("k", equalTo(5))
        .body("intro", equalTo("Again in spring."))
        .body("closesLocal", equalTo(before.getString("closesLocal")))
        .body("cycle.series", equalTo(first.id()))
        .body("questions", equalTo(before.get("questions")));
    assertEquals(1, before.getInt("cycle.number"));
    assertEquals(people(before), people(second.extract().jsonPath()));
    lead.request()
        .get("/api/surveys?series=" + first.id())
        .then()
        .body("items.cycle.number", contains(2, 1));
    repeat(launched(second))
        .body("cycle.number", equalTo(3))
        .body("title", equalTo("Am I on track? (3)"));
  }

  @Test
  void aNumberBehindTheTitleAlwaysFits() {
    var long120 = "Täglich " + "\uD83D\uDE80".repeat(112);
    var named =
        lead.request()
            .body(Map.of("title", long120))
            .post(first.path() + "/repeat")
            .then()
            .statusCode(201)
            .body("title", equalTo(long120));
    repeat(launched(named))
        .body("title", equalTo("Täglich " + "\uD83D\uDE80".repeat(108) + " (3)"));
  }

  @Test
  void aNumberThatALeadWroteIsTheirs() {
    var named =
        lead.request()
            .body(Map.of("title", "Plan (2026)"))
            .post(first.path() + "/repeat")
            .then()
            .statusCode(201);
    repeat(launched(named)).body("title", equalTo("Plan (2026) (3)"));
  }

  @Test
  void onlyWhatWasLaunchedIsRepeated() {
    var draft = Draft.of(lead, "on-track");
    lead.request()
        .body(Map.of())
        .post(draft.path() + "/repeat")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launched"));
    lead.request()
        .get(draft.path() + "/repeat/downloads/calendar")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launched"));
    lead.request()
        .get(first.path())
        .then()
        .body("cycle", nullValue())
        .body("questions.id", hasItem("on-track.focus"));
  }

  @Test
  void whoCameAndWhoWentIsToldInNumbers() {
    remove(team.getFirst());
    var group = lead.group("team");
    var fresh = List.of(lead.person(group, "Nina Vogel"), lead.person(group, "Otto Kern"));
    var stranger = lead.people("client", 1).getFirst();
    var draft = repeat(first);
    var asked = people(draft.extract().jsonPath());
    assertTrue(asked.containsAll(texts(fresh)), "who came since is asked");
    assertFalse(asked.contains(stranger.toString()), "their group was not asked");
    preview(draft)
        .body("change.surveyId", equalTo(first.id()))
        .body("change.groups.find { it.kind == 'team' }.before", equalTo(6))
        .body("change.groups.find { it.kind == 'team' }.now", equalTo(7))
        .body("change.groups.find { it.kind == 'team' }.joined", equalTo(2))
        .body("change.groups.find { it.kind == 'team' }.left", equalTo(1))
        .body("change.groups.find { it.kind == 'product' }.joined", equalTo(0))
        .body("noFigures", equalTo(true))
        .body("inexact[0].causes[0].asked", equalTo(7))
        .body("inexact[0].causes[0].of", equalTo(9))
        .body("inexact[0].personIds", hasSize(7));
  }

  @Test
  void theSamePeopleMayBeAskedAgainAtOnce() {
    preview(repeat(first))
        .body("obstacles", not(hasItem("same-question")))
        .body("change.groups.joined", contains(0, 0))
        .body("change.groups.left", contains(0, 0));
  }

  @Test
  void whoIsEnteredAgainIsTheSamePerson() {
    var name = lead.request().get("/api/people/" + team.getFirst()).<String>path("name");
    remove(team.getFirst());
    lead.person(lead.group("team"), name);
    preview(repeat(first))
        .body("change.groups.find { it.kind == 'team' }.joined", equalTo(0))
        .body("change.groups.find { it.kind == 'team' }.left", equalTo(0));
  }

  /** Name and address of one row, perhaps of two people. */
  @Test
  void whoIsOverwrittenIsPossiblyTheSamePerson() {
    var path = "/api/people/" + team.getFirst();
    lead.patch(lead.request().get(path).header("ETag"))
        .body(Map.of("name", "Max Ott", "email", "max@nordhafen.example"))
        .patch(path)
        .then()
        .statusCode(200);
    preview(repeat(first))
        .body("change.groups.find { it.kind == 'team' }.joined", equalTo(0))
        .body("inexact[0].causes[0].asked", equalTo(8));
  }

  @Test
  void whoLeavesNobodyAboveKIsTold() {
    team.subList(0, 4).forEach(this::remove);
    preview(repeat(first))
        .body("ratingsPossible", equalTo(false))
        .body("blocks", hasSize(1))
        .body("change.groups.find { it.kind == 'team' }.now", equalTo(2));
  }

  @Test
  void partsOfAGroupStayParts() {
    var other = SignedIn.lead();
    var people = other.people("team", 6);
    var part = Map.of("id", UUID.randomUUID(), "name", "Seniors");
    var group = other.group("team");
    other.person(group, "Nina Vogel");
    var split =
        Draft.of(other, "on-track")
            .with(
                "audience",
                List.of(
                    Map.of("groupId", group, "part", part, "personIds", people.subList(0, 3)),
                    Map.of("groupId", group, "personIds", people.subList(3, 6))));
    var draft = repeat(split.launch());
    draft.body("audience", hasSize(2)).body("audience.part.name", contains("Seniors"));
    preview(other, draft)
        .body("change.groups.find { it.name == 'Seniors' }.joined", equalTo(0))
        .body("change.groups.find { it.kind == 'team' }.joined", equalTo(0));
  }

  @Test
  void twoHundredCyclesAreReadPageByPage() {
    var id = UUID.fromString(first.id());
    Sql.run("update survey set series_id = survey_id where survey_id = ?1", id);
    Sql.run(
        """
        insert into survey (survey_id, workspace_id, lead_id, series_id, state, template, title, k,
          zone, closes_local, closes_at, created_at, launched_at, closed_at, released_at,
          keys_destroyed_at, manifest, answered_count, invited_count)
        select gen_random_uuid(), workspace_id, lead_id, series_id, 'closed', template, title, k,
          zone, closes_local, closes_at, created_at - make_interval(days => 90 * back),
          launched_at - make_interval(days => 90 * back), closes_at, closes_at, closes_at, manifest,
          0, 8
        from survey, generate_series(1, 199) as back where survey_id = ?1
        """,
        id);
    var numbers = new ArrayList<Integer>();
    var cursor = "";
    for (int page = 0; page < 4; page++) {
      var read = lead.request().get("/api/surveys?limit=50&series=" + id + cursor).jsonPath();
      numbers.addAll(read.getList("items.cycle.number"));
      cursor = "&cursor=" + read.getString("next");
    }
    assertEquals(IntStream.iterate(200, n -> n - 1).limit(200).boxed().toList(), numbers);
    assertEquals("&cursor=null", cursor);
  }

  @Test
  void theLeadPutsItIntoTheirCalendar() {
    var launched = lead.request().get(first.path()).<String>path("launchedAt").substring(11, 13);
    lead.request()
        .get(first.path() + "/repeat/downloads/calendar?months=6")
        .then()
        .statusCode(200)
        .body(containsString("SUMMARY:Time to ask again: “Am I on track?”"))
        .body(containsString("T" + launched));
    lead.request()
        .get(first.path() + "/repeat/downloads/calendar?months=13")
        .then()
        .statusCode(400);
  }

  private ValidatableResponse repeat(Running survey) {
    return survey
        .lead()
        .request()
        .body(Map.of())
        .post(survey.path() + "/repeat")
        .then()
        .statusCode(201);
  }

  private Running launched(ValidatableResponse draft) {
    var id = draft.extract().<String>path("id");
    lead.request()
        .header("If-Match", "*")
        .post("/api/surveys/" + id + "/launch")
        .then()
        .statusCode(200);
    return new Running(lead, id);
  }

  private ValidatableResponse preview(ValidatableResponse draft) {
    return preview(lead, draft);
  }

  private static ValidatableResponse preview(SignedIn lead, ValidatableResponse draft) {
    var id = draft.extract().<String>path("id");
    return lead.request().get("/api/surveys/" + id + "/privacy-preview").then().statusCode(200);
  }

  private void remove(UUID person) {
    lead.request().header("If-Match", "*").delete("/api/people/" + person).then().statusCode(204);
  }

  private static HashSet<String> people(JsonPath survey) {
    var all = new HashSet<String>();
    survey.<List<String>>getList("audience.personIds").forEach(all::addAll);
    return all;
  }

  private static List<String> texts(List<UUID> ids) {
    return new ArrayList<>(ids.stream().map(UUID::toString).toList());
  }
}
