package io.tenward.growth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockKind;
import io.tenward.results.Crowd;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A goal behind its link, over HTTP. */
@QuarkusTest
class GoalLinkTest {
  private static final Map<String, Object> ITEM = Map.of("kind", "item", "key", "item-0");

  private final SignedIn lead = SignedIn.lead();

  @Inject Database database;

  /**
   * A helper reads what a member with a share reads; only the member learns how the lead rated
   * themselves.
   */
  @Test
  void aHelperReadsWhatIsSharedAndNoMore() {
    var goal = goal();
    var start =
        """
        {"surveyId": "%s", "title": "On track?", "closedAt": "2026-11-27T17:00:00Z", "self": 8, "blocks": []}"""
            .formatted(UUID.randomUUID());
    database.update("update goal set start = ? where goal_id = ?", start, UUID.fromString(goal));
    var person = lead.person(lead.group("team"), "Petra Lenz").toString();
    made("/api/tasks", Map.of("text", "Pairs with me", "personId", person, "goalId", goal));
    made("/api/tasks", Map.of("text", "A week of it", "mark", "milestone", "goalId", goal));
    var member = lead.reader();
    var draft = Map.of("kind", "goal", "thingId", goal, "memberId", member.memberId().toString());
    Map<String, Object> shared =
        member.request().get("/api/shares/" + made("/api/shares", draft)).path("goal");
    assertEquals(8, shared.remove("self"));
    var secret = link(goal);
    open(Map.of("secret", secret))
        .statusCode(200)
        .body("keySet()", containsInAnyOrder("lead", "operator", "goal"))
        .body("goal", equalTo(shared))
        .body("goal.milestones.text", contains("A week of it"));
    read("/api/goals/" + goal).body("linked", equalTo(true));
    open(Map.of("secret", link(goal))).statusCode(200);
    open(Map.of("secret", secret)).statusCode(404);
  }

  @Test
  void aLineReachesTheLeadOnceAndIsTakenAway() {
    var goal = goal();
    var secret = link(goal);
    var line = line(secret, "Ask me on Friday.", "Tom Berger");
    leave(line).statusCode(204);
    leave(line).statusCode(204);
    read("/api/entries?goalId=" + goal)
        .body("items.text", contains("Ask me on Friday."))
        .body("items.kind", contains("heard"))
        .body("items.helper", contains("Tom Berger"));
    read("/api/home")
        .body("recent.find { it.kind == 'helped' }.text", equalTo("Ask me on Friday."))
        .body("recent.find { it.kind == 'helped' }.goalId", equalTo(goal));
    read("/api/log/downloads/entries").body(containsString("\"Tom Berger\""));
    var id = (String) line.get("id");
    lead.request().header("If-Match", "*").delete("/api/entries/" + id).then().statusCode(204);
    made(
        "/api/entries",
        Map.of(
            "id",
            id,
            "day",
            "2027-01-14",
            "kind",
            "heard",
            "text",
            "Ask me on Friday.",
            "goalId",
            goal,
            "helper",
            "Tom Berger"));
    read("/api/entries/" + id).body("helper", equalTo("Tom Berger"));
    var unsigned = line(secret, "Or write.", null);
    leave(unsigned).statusCode(204);
    read("/api/entries/" + unsigned.get("id")).body("helper", equalTo(""));
  }

  @Test
  void whatIsWrongWithALineIsNamed() {
    var goal = goal();
    var secret = link(goal);
    leave(line(secret, "x".repeat(501), null))
        .statusCode(400)
        .body("errors.pointer", contains("/text"))
        .body("errors.code", contains("too-long"));
    var own =
        made(
            "/api/entries",
            Map.of("day", "2027-01-14", "kind", "did", "text", "Mine", "goalId", goal));
    var taken = new HashMap<>(line(secret, "Yours", null));
    taken.put("id", own);
    leave(taken).statusCode(400).body("errors.code", contains("duplicate"));
    read("/api/entries/" + own).body("text", equalTo("Mine"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "dropped", "reached", "removed", "reader"})
  void theLinkEndsWithTheGoal(String end) {
    var goal = goal();
    var secret = link(goal);
    switch (end) {
      case "withdrawn" -> lead.request().delete("/api/goals/" + goal + "/link");
      case "removed" -> lead.request().header("If-Match", "*").delete("/api/goals/" + goal);
      case "dropped" ->
          lead.patch("*").body(Map.of("state", "dropped")).patch("/api/goals/" + goal);
      case "reached" ->
          lead.request()
              .header("If-Match", "*")
              .body(Map.of("outcome", "reached", "text", "It is quiet."))
              .post("/api/goals/" + goal + "/look-backs");
      default ->
          database.update("update member set role = 'reader' where member_id = ?", lead.memberId());
    }
    open(Map.of("secret", secret)).statusCode(404);
    leave(line(secret, "Too late", null)).statusCode(404);
  }

  /** A goal may hang on what came out of anonymous answers, and a helper has a name. */
  @Test
  void aHelperStandsBesideNothingThatCameOfAnonymousAnswers() {
    Crowd.release(
        lead.memberId(),
        4,
        List.of(Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}})));
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "A word", "thread", ITEM));
    var line = line(link(goal), "I wait for you.", "Tom Berger");
    leave(line).statusCode(204);
    var entry = "/api/entries/" + line.get("id");
    lead.patch("*").body(Map.of("evidence", true)).patch(entry).then().statusCode(200);
    read("/api/thread?kind=item&key=item-0")
        .body("goals.id", hasItem(goal))
        .body("entries", equalTo(0))
        .body("evidence", empty());
    read("/api/entries?threadKind=item&threadKey=item-0").body("items", empty());
    var moved = new HashMap<String, Object>(Map.of("thread", ITEM));
    moved.put("goalId", null);
    lead.patch("*").body(moved).patch(entry).then().statusCode(400);
  }

  @Test
  void onlyItsCreatorHasALinkOfAHandover() {
    var partner = lead.colleague();
    var goal =
        made(
            "/api/goals",
            Map.of(
                "kind", "handover",
                "title", "Payments",
                "template", "handover-other-team",
                "partnerId", partner.memberId().toString()));
    link(goal);
    partner.request().post("/api/goals/" + goal + "/link").then().statusCode(404);
    partner.request().delete("/api/goals/" + goal + "/link").then().statusCode(404);
    partner.request().get("/api/goals/" + goal).then().body("linked", equalTo(false));
  }

  private String goal() {
    return made("/api/goals", Map.of("kind", "growth", "title", "A word the same day"));
  }

  private String link(String goal) {
    String address =
        lead.request()
            .post("/api/goals/" + goal + "/link")
            .then()
            .statusCode(200)
            .extract()
            .path("address");
    return address.substring(address.indexOf("/goal#") + 6);
  }

  private static Map<String, Object> line(String secret, String text, @Nullable String name) {
    var line =
        new HashMap<String, Object>(
            Map.of("secret", secret, "id", UUID.randomUUID().toString(), "text", text));
    if (name != null) {
      line.put("name", name);
    }
    return line;
  }

  private static ValidatableResponse open(Map<String, ?> link) {
    return given().contentType("application/json").body(link).post("/api/goals/open").then();
  }

  private static ValidatableResponse leave(Map<String, ?> line) {
    return given().contentType("application/json").body(line).post("/api/goals/open/lines").then();
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private String made(String path, Object body) {
    return lead.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }
}
