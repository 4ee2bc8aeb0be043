package io.tenward.situation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.results.Crowd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ties situations and their lines to other things of a lead. */
@QuarkusTest
class TiesTest {
  private static final Map<String, Object> FORM =
      Map.of(
          "name", own("What serves what"),
          "note", own("Say which."),
          "fields", List.of(question("who", "person")),
          "lines", List.of(question("what", "line")),
          "ties", List.of("clause"),
          "counts", List.of(Map.of("field", "what", "how", "filled", "by", "tie")));

  private final SignedIn lead = SignedIn.lead();

  @Test
  void aRecordAndItsLinesAreTiedToWhateverTheLeadHas() {
    var clause = UUID.randomUUID().toString();
    writeRole(clause);
    var goal = goal(Map.of());
    var task = post("/api/tasks", Map.of("text", "Ask them", "goalId", goal));
    var aylin = lead.person(lead.group("team"), "Aylin Demir").toString();
    var talk = post("/api/talks", Map.of("personId", aylin, "day", "2027-01-15", "minutes", 30));
    var id =
        begin(
            Map.of(
                "answers",
                List.of(line(1, "Release notes"), line(2, "Review hour")),
                "ties",
                List.of(
                    tie("goal", goal),
                    tie("task", task),
                    tie("one-on-one", talk),
                    ofLine(tie("clause", clause), 2))));
    read(id)
        .body(
            "ties.words",
            contains("A review a day", "Ask them", "Aylin Demir", "A release each week"))
        .body("ties.day", contains(null, null, "2027-01-15", null))
        .body("ties.line", contains(null, null, null, 2));
    list()
        .body(
            "items.ties.words.flatten()",
            contains("A review a day", "Ask them", "Aylin Demir", "A release each week"));
    change(id, Map.of("answers", List.of(line(1, "Release notes"))))
        .statusCode(200)
        .body("ties.kind", contains("goal", "task", "one-on-one"));
    lead.request().header("If-Match", "*").delete("/api/tasks/" + task).then().statusCode(204);
    read(id).body("ties.kind", contains("goal", "one-on-one"));
    change(id, Map.of("title", "Still there")).statusCode(200);
    post("/api/tasks", Map.of("id", task, "text", "Ask them"));
    read(id).body("ties.kind", contains("goal", "one-on-one"));
    change(id, Map.of("ties", List.of())).statusCode(200).body("ties", empty());
  }

  @Test
  void whatIsNotTheLeadsOwnIsUnknown() {
    var others = SignedIn.lead();
    String theirs =
        others
            .request()
            .body(Map.of("kind", "growth", "title", "Theirs"))
            .post("/api/goals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var none = UUID.randomUUID().toString();
    for (var kind : List.of("clause", "theme", "goal", "task", "one-on-one")) {
      for (var id : List.of(none, theirs)) {
        refused(Map.of("ties", List.of(tie(kind, id))), "/ties/0/id", "unknown-thing");
      }
    }
    var goal = tie("goal", goal(Map.of()));
    refused(Map.of("ties", List.of(goal, goal)), "/ties/1", "duplicate");
    refused(Map.of("ties", List.of(ofLine(goal, 1))), "/ties/0/line", "unknown-field");
  }

  /** Whatever comes first, and however far the answers are away. */
  @Test
  void nothingThatLeadsToAnswersStandsBesideAPerson() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    Crowd.release(lead.memberId(), 4, List.of(team));
    var item = Map.of("kind", "item", "key", "item-0");
    var goal = goal(Map.of("thread", item));
    var step = post("/api/tasks", Map.of("text", "List it", "goalId", goal));
    var aylin = lead.person(lead.group("team"), "Aylin Demir").toString();
    var who = Map.of("field", "who", "personId", aylin);
    var talk = post("/api/talks", Map.of("personId", aylin, "day", "2027-01-15", "minutes", 30));
    var asked = post("/api/tasks", Map.of("text", "Ask", "personId", aylin));
    for (var source : List.of(tie("goal", goal), tie("task", step))) {
      refused(
          Map.of("answers", List.of(who), "ties", List.of(source)),
          "/answers/0/personId",
          "contradictory");
      refused(
          Map.of("ties", List.of(source, tie("one-on-one", talk))), "/ties/1/id", "contradictory");
      refused(Map.of("ties", List.of(tie("task", asked), source)), "/ties/0/id", "contradictory");
      var named = begin(Map.of("answers", List.of(who)));
      change(named, Map.of("ties", List.of(source)))
          .statusCode(400)
          .body("errors.pointer", contains("/answers/0/personId"));
      var tied = begin(Map.of("ties", List.of(source)));
      change(tied, Map.of("answers", List.of(who))).statusCode(400);
      change(tied, Map.of("ties", List.of(source, tie("one-on-one", talk)))).statusCode(400);
    }
    var later = post("/api/tasks", Map.of("text", "Ask them"));
    var both = begin(Map.of("ties", List.of(tie("goal", goal), tie("task", later))));
    lead.patch("*")
        .body(Map.of("personId", aylin))
        .patch("/api/tasks/" + later)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/personId"));
    lead.request().header("If-Match", "*").delete("/api/tasks/" + later).then().statusCode(204);
    lead.request()
        .body(Map.of("id", later, "text", "Ask them", "personId", aylin))
        .post("/api/tasks")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/personId"));
    post("/api/tasks", Map.of("id", later, "text", "Ask them"));
    change(both, Map.of("ties", List.of(tie("task", later)))).statusCode(200);
    lead.patch("*")
        .body(Map.of("personId", aylin))
        .patch("/api/tasks/" + later)
        .then()
        .statusCode(200);
  }

  @Test
  void aCountByTieNeedsTies() {
    var form = new HashMap<>(FORM);
    form.remove("ties");
    lead.request()
        .body(Map.of("form", form))
        .post("/api/situation-templates")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/form/counts/0/by"))
        .body("errors.code", contains("contradictory"));
  }

  private void writeRole(String clause) {
    var row =
        Map.of(
            "id",
            clause,
            "text",
            "A release each week",
            "standing",
            "applies",
            "leftOut",
            false,
            "origin",
            "own");
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(row)))
        .put("/api/role")
        .then()
        .statusCode(200);
  }

  private String goal(Map<String, Object> more) {
    var goal = new HashMap<String, Object>(Map.of("kind", "growth", "title", "A review a day"));
    goal.putAll(more);
    return post("/api/goals", goal);
  }

  private String post(String path, Map<String, ?> body) {
    return lead.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private ValidatableResponse send(Map<String, ?> draft) {
    var whole =
        new HashMap<String, Object>(Map.of("template", "own", "form", FORM, "day", "2026-11-30"));
    whole.putAll(draft);
    return lead.request().body(whole).post("/api/situations").then();
  }

  private String begin(Map<String, ?> draft) {
    return send(draft).statusCode(201).extract().path("id");
  }

  private void refused(Map<String, ?> draft, String pointer, String code) {
    send(draft)
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", equalTo(List.of(code)));
  }

  private ValidatableResponse read(String id) {
    return lead.request().get("/api/situations/" + id).then().statusCode(200);
  }

  private ValidatableResponse list() {
    return lead.request().get("/api/situations").then().statusCode(200);
  }

  private ValidatableResponse change(String id, Map<String, ?> patch) {
    return lead.patch("*").body(patch).patch("/api/situations/" + id).then();
  }

  private static Map<String, Object> tie(String kind, String id) {
    return Map.of("kind", kind, "id", id);
  }

  private static Map<String, Object> ofLine(Map<String, Object> tie, int line) {
    var whole = new HashMap<>(tie);
    whole.put("line", line);
    return whole;
  }

  private static Map<String, Object> line(int line, String text) {
    return Map.of("field", "what", "line", line, "text", text);
  }

  private static Map<String, Object> question(String key, String kind) {
    return Map.of("key", key, "label", own("What?"), "kind", kind);
  }

  private static Map<String, String> own(String text) {
    return Map.of("own", text);
  }
}
