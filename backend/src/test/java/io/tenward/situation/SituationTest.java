package io.tenward.situation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.json.Json;
import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.BlockKind;
import io.tenward.contract.SituationForm;
import io.tenward.form.OwnForm;
import io.tenward.results.Crowd;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows a situation from a template's questions to what was told, over HTTP. */
@QuarkusTest
class SituationTest {
  private static final String LOAD = "How heavy is your load this month?";

  private final SignedIn lead = SignedIn.lead();
  @Inject RequestSchemas schemas;

  /** The faults are listed by file. */
  @Test
  void shippedTemplatesAreOfTheContractAndInBothLanguages() throws IOException {
    var faults = new TreeMap<String, List<FieldError>>();
    try (var files = Files.list(Path.of("src/main/resources/situations"))) {
      for (var file : files.toList()) {
        var form = new ObjectMapper().readTree(Files.readString(file)).get("form");
        var draft = new ObjectMapper().createObjectNode().set("form", form.deepCopy());
        var found = schemas.bodyErrors("addSituationTemplate", draft);
        faults.put(file.toString(), found.isEmpty() ? faultsOf(form.toString()) : found);
      }
    }
    faults.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), faults);
  }

  private static List<FieldError> faultsOf(String form) throws IOException {
    try {
      FormChecks.require(Json.MAPPER.readValue(form, SituationForm.class), Set.of("en", "de"));
      return List.of();
    } catch (ProblemException e) {
      return e.errors();
    }
  }

  @Test
  void everyShippedTemplateCanBeFilled() {
    List<String> keys = lead.request().get("/api/situation-templates").path("items.key");
    assertEquals(true, keys.containsAll(List.of("two-disagree", "brought-problem")));
    for (var key : keys) {
      send("/api/situations", Map.of("template", key, "day", "2026-11-30")).statusCode(201);
    }
    read("/api/situations?limit=200")
        .body("items.form", hasItem(nullValue()))
        .body("items", hasSize(keys.size()));
  }

  @Test
  void whatWasToldKeepsItsQuestionsWhenItsTemplateGoes() {
    var template = own(question("what", "line"));
    var id =
        situation(Map.of("template", template, "answers", List.of(answer("what", "The queue"))));
    read("/api/situation-templates/" + template).body("form.fields.key", contains("what"));
    lead.patch("*")
        .body(Map.of("form", form(question("why", "text"))))
        .patch("/api/situation-templates/" + template)
        .then()
        .statusCode(200)
        .body("form.fields.key", contains("why"));
    read("/api/situations/" + id).body("form.fields.key", contains("what"));
    lead.request()
        .header("If-Match", "*")
        .delete("/api/situation-templates/" + template)
        .then()
        .statusCode(204);
    change(id, Map.of("answers", List.of(answer("what", "The retry queue"))))
        .statusCode(200)
        .body("answers.text", contains("The retry queue"));
    refused(Map.of("template", template), "/template", "unknown-template");
    Map<String, Object> form = lead.request().get("/api/situations/" + id).path("form");
    lead.request().header("If-Match", "*").delete("/api/situations/" + id).then().statusCode(204);
    situation(Map.of("id", id, "template", template, "form", form));
    read("/api/situations/" + id).body("form.fields.key", contains("what"));
  }

  @Test
  void anImportSaysWhichFieldIsUnknown() {
    var counted = new HashMap<>(form(question("what", "line")));
    counted.put("counts", List.of(Map.of("field", "cost", "how", "sum")));
    send("/api/situation-templates", Map.of("form", counted))
        .statusCode(400)
        .body("errors.pointer", contains("/form/counts/0/field"))
        .body("errors.code", contains("unknown-field"));
    var unknown = new HashMap<>(form(question("what", "line")));
    unknown.put("colour", "red");
    send("/api/situation-templates", Map.of("form", unknown))
        .statusCode(400)
        .body("errors.pointer", contains("/form/colour"))
        .body("errors.code", contains("unknown-field"));
    send(
            "/api/situation-templates",
            Map.of("form", form(question("a", "line"), question("a", "line"))))
        .statusCode(400)
        .body("errors.pointer", contains("/form/fields/1/key"));
  }

  @ParameterizedTest
  @CsvSource({
    "number, 11",
    "number, 0",
    "minutes, -5",
    "minutes, soon",
    "period, 1.5",
    "yes-no, maybe",
    "day, 2026-13-01",
    "choice, c"
  })
  void anAnswerIsOfTheKindOfItsQuestion(String kind, String text) {
    var question = new HashMap<>(question("q", kind));
    if (kind.equals("choice")) {
      question.put("choices", List.of(Map.of("key", "a", "name", Map.of("own", "A"))));
    }
    var template = own(question);
    refused(
        Map.of("template", template, "answers", List.of(answer("q", text))),
        "/answers/0/text",
        "bad-format");
  }

  @Test
  void aSituationSetAsideIsLookedAtAgain() {
    var id = situation(Map.of("template", "two-disagree", "title", "The retry queue"));
    change(id, Map.of("state", "set-aside"))
        .statusCode(400)
        .body("errors.pointer", contains("/note", "/lookAgainOn"));
    change(id, Map.of("state", "set-aside", "note", "They try both.", "lookAgainOn", "2027-03-01"))
        .statusCode(200);
    read("/api/to-dos?day=2027-02-28").body("items", empty());
    read("/api/to-dos?day=2027-03-01")
        .body("items.reason", contains("look-again"))
        .body("items.situation.title", contains("The retry queue"));
    read("/api/search?q=retry").body("kinds.kind", hasItem("situation"));
    change(id, Map.of("state", "decided")).statusCode(200);
    read("/api/to-dos?day=2027-05-10").body("items.day", contains("2027-03-01"));
    change(id, Map.of("state", "done")).statusCode(200);
    read("/api/to-dos?day=2027-03-01").body("items", empty());
    change(id, Map.of("outcome", "no-such-end"))
        .statusCode(400)
        .body("errors.pointer", contains("/outcome"));
  }

  @Test
  void whoIsNamedIsTheLeadsOwnAndKeepsTheirName() {
    var group = lead.group("team").toString();
    String person =
        send("/api/people", Map.of("name", "Aylin Demir", "groupId", group)).extract().path("id");
    Map<String, Object> who = Map.of("field", "person", "personId", person);
    var id = situation(Map.of("template", "brought-problem", "answers", List.of(who)));
    situation(Map.of("template", "two-disagree", "day", "2026-01-01"));
    read("/api/situations?personId=" + person).body("items.id", contains(id));
    read("/api/situations?since=2026-06-01").body("items.id", contains(id));
    read("/api/situations?template=two-disagree&state=open").body("items.id", not(hasItem(id)));
    lead.request().header("If-Match", "*").delete("/api/people/" + person).then().statusCode(204);
    change(id, Map.of("title", "Refunds", "answers", List.of(who)))
        .statusCode(200)
        .body("answers[0].person.name", equalTo("Aylin Demir"));
    refused(
        Map.of("template", "brought-problem", "answers", List.of(who)),
        "/answers/0/personId",
        "unknown-person");
  }

  @Test
  void nobodyIsNamedBesideWhatCameOfAnonymousAnswers() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    Crowd.release(lead.memberId(), 4, List.of(team));
    var group = lead.group("team").toString();
    String person =
        send("/api/people", Map.of("name", "Aylin", "groupId", group)).extract().path("id");
    var thread = Map.of("kind", "item", "key", "item-0");
    refused(
        Map.of(
            "template",
            "brought-problem",
            "thread",
            thread,
            "answers",
            List.of(Map.of("field", "person", "personId", person))),
        "/answers/0/personId",
        "contradictory");
    String goal =
        send("/api/goals", Map.of("kind", "growth", "title", "A review a day", "thread", thread))
            .extract()
            .path("id");
    refused(
        Map.of(
            "template",
            "brought-problem",
            "goalId",
            goal,
            "answers",
            List.of(Map.of("field", "person", "personId", person))),
        "/answers/0/personId",
        "contradictory");
    String task =
        send("/api/tasks", Map.of("text", "Ask", "personId", person)).extract().path("id");
    refused(
        Map.of("template", "brought-problem", "thread", thread, "taskId", task),
        "/taskId",
        "contradictory");
    String later = send("/api/tasks", Map.of("text", "Ask them")).extract().path("id");
    var id = situation(Map.of("template", "brought-problem", "thread", thread, "taskId", later));
    var named = Map.of("personId", person);
    lead.patch("*")
        .body(named)
        .patch("/api/tasks/" + later)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/personId"))
        .body("errors.code", contains("contradictory"));
    lead.request().header("If-Match", "*").delete("/api/situations/" + id).then().statusCode(204);
    lead.patch("*").body(named).patch("/api/tasks/" + later).then().statusCode(200);
  }

  /** Each for a reason of its own. */
  @Test
  void onlyWhatMayBeSharedIsShared() {
    var group = lead.group("team").toString();
    String person =
        send("/api/people", Map.of("name", "Aylin", "groupId", group)).extract().path("id");
    var who = Map.of("field", "person", "personId", person);
    var why = answer("why", "Two can then release.");
    var told =
        new HashMap<String, Object>(Map.of("template", "hand-over", "answers", List.of(why)));
    told.put("shared", List.of("why"));
    refused(told, "/shared", "contradictory");
    told.put("answers", List.of(who, why));
    var id = situation(told);
    read("/api/situations/" + id)
        .body("shared", contains("why"))
        .body("replies", empty())
        .body("answers.find { it.field == 'why' }.changedOn", notNullValue());
    for (var key : List.of("person", "minutes", "no-such-question")) {
      change(id, Map.of("shared", List.of("why", key)))
          .statusCode(400)
          .body("errors.pointer", contains("/shared/1"));
    }
    String goal =
        send("/api/goals", Map.of("kind", "growth", "title", "Hand over"))
            .statusCode(201)
            .extract()
            .path("id");
    change(id, Map.of("goalId", goal)).statusCode(200).body("shared", contains("why"));
    change(id, Map.of("answers", List.of(why))).statusCode(200).body("shared", empty());
  }

  /** A situation can be shared first and tied later, or the reverse. */
  @Test
  void whatBelongsToAResponsibilityOrGoalIsSharedAndWhatCameOfAnswersIsNot() {
    var aylin = lead.person(lead.group("team"), "Aylin Demir").toString();
    var answers =
        List.of(
            Map.of("field", "person", "personId", aylin), answer("why", "Two can then release."));
    Map<String, Object> told = Map.of("template", "hand-over", "answers", answers);
    String goal =
        send("/api/goals", Map.of("kind", "growth", "title", "Hand over")).extract().path("id");
    var key = UUID.randomUUID().toString();
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(clause(key))))
        .put("/api/role")
        .then()
        .statusCode(200);
    var clause = Map.of("kind", "clause", "key", key);
    for (var tie : List.of(Map.of("goalId", goal), Map.of("thread", clause))) {
      var shared = new HashMap<String, Object>(tie);
      shared.put("shared", List.of("why"));
      change(situation(told), shared).statusCode(200);
      var tied = new HashMap<>(told);
      tied.putAll(tie);
      change(situation(tied), Map.of("shared", List.of("why"))).statusCode(200);
    }
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    Crowd.release(lead.memberId(), 4, List.of(team));
    var item = Map.of("kind", "item", "key", "item-0");
    var id = situation(Map.of("template", "hand-over", "thread", item));
    change(id, Map.of("shared", List.of("why"))).statusCode(400);
    change(situation(told), Map.of("thread", item, "shared", List.of("why")))
        .statusCode(400)
        .body("errors.code", contains("contradictory"));
  }

  private static Map<String, Object> clause(String id) {
    var standing = Map.of("standing", "applies", "leftOut", false, "origin", "own");
    var clause = new HashMap<String, Object>(standing);
    clause.putAll(Map.of("id", id, "text", "A release each week"));
    return clause;
  }

  /** Whatever is asked by name first or anonymously, one person is not asked the same both ways. */
  @Test
  void whatWasAskedAnonymouslyIsNotAskedByNameNorTheReverse() {
    var people = lead.people("team", 5);
    var asked =
        own(
            Map.of("key", "load", "label", OwnForm.own(LOAD), "kind", "number", "other", "answer"),
            question("who", "person"));
    var first = about(asked, people.getFirst());
    var id = situation(first);
    change(id, Map.of("shared", List.of("load"))).statusCode(200);
    lead.request().header("If-Match", "*").delete("/api/situations/" + id).then().statusCode(204);

    var anonymous = new OwnForm().item("load", "Right now: " + LOAD).asked(lead);
    var draft = anonymous.asking(Map.of("team", people));
    lead.request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("inexact.personIds.flatten()", contains(people.getFirst().toString()))
        .body("inexact[0].causes.byName", contains(true));
    draft.launch();
    var second = new HashMap<>(about(asked, people.get(1)));
    second.put("shared", List.of("load"));
    refused(second, "/shared/0", "answered-anonymously");
    second.remove("shared");
    situation(second);
  }

  private static Map<String, Object> about(String template, UUID personId) {
    var who = Map.of("field", "who", "personId", personId);
    return Map.of("template", template, "answers", List.of(who));
  }

  private static Map<String, Object> question(String key, String kind) {
    return Map.of("key", key, "label", Map.of("own", "What?"), "kind", kind);
  }

  @SafeVarargs
  private static Map<String, Object> form(Map<String, Object>... questions) {
    return Map.of(
        "name", Map.of("own", "Mine"), "note", Map.of("own", "Why"), "fields", List.of(questions));
  }

  private static Map<String, Object> answer(String field, String text) {
    return Map.of("field", field, "text", text);
  }

  @SafeVarargs
  private String own(Map<String, Object>... questions) {
    return send("/api/situation-templates", Map.of("form", form(questions)))
        .statusCode(201)
        .extract()
        .path("key");
  }

  private String situation(Map<String, Object> draft) {
    return send("/api/situations", dated(draft)).statusCode(201).extract().path("id");
  }

  private void refused(Map<String, Object> draft, String pointer, String code) {
    send("/api/situations", dated(draft))
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  private static Map<String, Object> dated(Map<String, Object> draft) {
    var dated = new HashMap<String, Object>(Map.of("day", "2026-11-30"));
    dated.putAll(draft);
    return dated;
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private ValidatableResponse send(String path, Object body) {
    return lead.request().body(body).post(path).then();
  }

  private ValidatableResponse change(String id, Map<String, ?> patch) {
    return lead.patch("*").body(patch).patch("/api/situations/" + id).then();
  }
}
