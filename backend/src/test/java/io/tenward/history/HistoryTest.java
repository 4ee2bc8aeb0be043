package io.tenward.history;

import static io.restassured.RestAssured.given;
import static io.tenward.contract.Refusal.invalid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.results.Rows;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the triggers keep of rows that are changed. */
@QuarkusTest
class HistoryTest {
  /** No table of surveys, answers, results, boards, links, tokens or sessions is here. */
  private static final Set<String> KEPT =
      Set.of(
          "agreement",
          "entry",
          "goal",
          "lead_role",
          "pairing",
          "question",
          "situation",
          "talk",
          "task",
          "time_block");

  private static final Duration LATER = Duration.ofMinutes(11);

  @Inject TestClock clock;
  @Inject Rows rows;

  private final SignedIn lead = SignedIn.lead();

  @BeforeEach
  void standStill() {
    clock.freeze();
  }

  private ValidatableResponse history(String kind, String id) {
    return lead.read("/api/history?kind=" + kind + "&id=" + id);
  }

  private String task(Object... more) {
    var draft = new HashMap<String, Object>(Map.of("text", "Send the plan", "dueOn", "2027-12-20"));
    for (int i = 0; i < more.length; i += 2) {
      draft.put(more[i].toString(), more[i + 1]);
    }
    return lead.made("/api/tasks", draft);
  }

  @Test
  void aDayThatWasMovedStaysWithItsReason() {
    var id = task();
    lead.change(
            "/api/tasks/" + id,
            Map.of("dueOn", "2027-12-27", "changeReason", "  The vendor is late. "))
        .statusCode(200)
        .body("changeReason", nullValue());
    history("task", id)
        .body("changes", hasSize(1))
        .body("changes[0].rowId", equalTo(id))
        .body("changes[0].field", equalTo("due-on"))
        .body("changes[0].before", equalTo("2027-12-20"))
        .body("changes[0].after", equalTo("2027-12-27"))
        .body("changes[0].by", equalTo("lead"))
        .body("changes[0].at", equalTo(clock.instant().toString()))
        .body("changes[0].reason", equalTo("The vendor is late."));
    lead.change("/api/tasks/" + id, Map.of("text", "Send it", "changeReason", " ")).statusCode(200);
    history("task", id).body("changes.find { it.field == 'text' }.reason", nullValue());
    lead.change("/api/tasks/" + id, Map.of("dueOn", "2027-12-28", "changeReason", "x".repeat(301)))
        .spec(invalid("/changeReason too-long"));
  }

  @Test
  void typingThatGoesOnIsOneChangeAndWhatIsUndoneAtOnceIsNone() {
    var id = task();
    lead.change("/api/tasks/" + id, Map.of("text", "Send the pla"));
    clock.advance(Duration.ofSeconds(30));
    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan"));
    history("task", id).body("changes", empty());

    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan to Olga"));
    clock.advance(Duration.ofMinutes(9));
    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan to Olga and Tim"));
    history("task", id)
        .body("changes.before", contains("Send the plan"))
        .body("changes.after", contains("Send the plan to Olga and Tim"));

    clock.advance(LATER);
    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan"));
    history("task", id)
        .body("changes.after", contains("Send the plan", "Send the plan to Olga and Tim"));
  }

  /** Two changes of a kind; the page of the row reads both, latest first. */
  private void twice(String kind, String path, String id, String field, String... values) {
    var name = Objects.requireNonNull(camel(field));
    lead.change(path, Map.of(name, values[1])).statusCode(200);
    clock.advance(LATER);
    lead.change(path, Map.of(name, values[2])).statusCode(200);
    var changes = "changes.findAll { it.field == '%s' }".formatted(field);
    history(kind, id)
        .body(changes + ".before", contains(values[1], values[0]))
        .body(changes + ".after", contains(values[2], values[1]));
    lead.remove(path).statusCode(204);
    history(kind, id).body("changes", empty());
  }

  private static String camel(String field) {
    var words = field.split("-");
    return words[0]
        + String.join(
            "",
            List.of(words).subList(1, words.length).stream()
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "goal", "entry", "situation", "talk", "time-block"})
  void eachKindKeepsTwoChangesAndGoesWithItsRow(String kind) {
    switch (kind) {
      case "task" -> {
        var id = task();
        twice(kind, "/api/tasks/" + id, id, "due-on", "2027-12-20", "2027-12-21", "2027-12-22");
      }
      case "goal" -> {
        var id = lead.made("/api/goals", Map.of("title", "Reviews", "kind", "growth"));
        twice(kind, "/api/goals/" + id, id, "title", "Reviews", "Faster", "Reviews in a day");
      }
      case "entry" -> {
        var id = lead.made("/api/entries", Map.of("day", "2026-11-02", "kind", "did", "text", "A"));
        twice(kind, "/api/entries/" + id, id, "text", "A", "B", "C");
      }
      case "situation" -> {
        var id =
            lead.made(
                "/api/situations",
                Map.of("template", "say-no", "day", "2026-11-02", "title", "A report"));
        twice(kind, "/api/situations/" + id, id, "title", "A report", "A list", "A figure");
      }
      case "talk" -> {
        var person = lead.people("team", 1).getFirst();
        var day = LocalDate.now().plusDays(20);
        var id = lead.made("/api/talks", Map.of("personId", person, "day", day.toString()));
        twice(
            kind,
            "/api/talks/" + id,
            id,
            "day",
            day.toString(),
            day.plusDays(1).toString(),
            day.plusDays(2).toString());
      }
      default -> {
        var id =
            lead.made(
                "/api/time-blocks",
                Map.of(
                    "kind",
                    "coding",
                    "week",
                    "2027-01-18",
                    "day",
                    "2027-01-19",
                    "start",
                    "13:00",
                    "minutes",
                    60));
        twice(kind, "/api/time-blocks/" + id, id, "start", "13:00", "14:00", "15:00");
      }
    }
  }

  @Test
  void aLineThatLeavesTheRoleKeepsItsWords() {
    var kept = clause("Review code");
    var left = new HashMap<>(clause("Run the retrospective"));
    left.put("meaning", "Every second Friday.");
    lead.put("/api/role", Map.of("clauses", List.of(kept, left))).statusCode(200);
    clock.advance(LATER);
    lead.put(
            "/api/role",
            Map.of("clauses", List.of(kept, clause("Own the roadmap")), "changeReason", "New form"))
        .statusCode(200);
    history("role-clause", left.get("id").toString())
        .body("changes.findAll { it.field == 'text' }.before", contains("Run the retrospective"))
        .body("changes.findAll { it.field == 'text' }.after", contains(nullValue()))
        .body("changes.find { it.field == 'meaning' }.before", equalTo("Every second Friday."))
        .body("changes.find { it.field == 'meaning' }.reason", equalTo("New form"));
    history("role-clause", kept.get("id").toString()).body("changes", empty());

    lead.put("/api/role", Map.of("clauses", List.of())).statusCode(200);
    clock.advance(Duration.ofSeconds(30));
    lead.put("/api/role", Map.of("clauses", List.of(kept))).statusCode(200);
    history("role-clause", kept.get("id").toString())
        .body("changes.findAll { it.field == 'text' }", empty());
  }

  /**
   * A description that is replaced stays with its lines and with what the lead wrote to them until
   * then.
   */
  @Test
  void aDescriptionThatIsReplacedStays() {
    var kept = clause("Review code");
    var left = new HashMap<>(clause("Run the retrospective"));
    describe(lead, "lead-2025.pdf", kept, left);
    clock.advance(LATER);
    left.put("meaning", "Every second Friday.");
    describe(lead, "lead-2025.pdf", kept, left);
    history("role", lead.memberId().toString()).body("changes.before", contains(nullValue()));
    clock.advance(LATER);
    var until = clock.instant().toString();
    describe(lead, "lead-2026.pdf", kept, clause("Own the roadmap"));
    clock.advance(LATER);
    describe(lead, "lead-2027.pdf", clause("Own it all"));
    List<String> before =
        history("role", lead.memberId().toString())
            .body("changes.field", contains("source", "source", "source"))
            .body("changes[1].at", equalTo(until))
            .extract()
            .path("changes.before");
    assertEquals(List.of("lead-2026.pdf", "Review code", "Own the roadmap"), words(before.get(0)));
    assertEquals(
        List.of("lead-2025.pdf", "Review code", "Run the retrospective", "Every second Friday."),
        words(before.get(1)));
    lead.colleague().read("/api/history?kind=role&id=" + lead.memberId()).body("changes", empty());
  }

  private static List<String> words(String description) {
    var read = JsonPath.from(description);
    return Stream.of(
            Stream.of(read.getString("name")),
            read.<String>getList("clauses.text").stream(),
            read.<String>getList("clauses.meaning").stream())
        .flatMap(all -> all)
        .filter(Objects::nonNull)
        .toList();
  }

  @SafeVarargs
  private static void describe(SignedIn lead, String name, Map<String, Object>... clauses) {
    var source = Map.of("name", name, "kind", "pdf", "readAt", "2025-03-09T09:40:00Z");
    lead.put("/api/role", Map.of("source", source, "clauses", List.of(clauses))).statusCode(200);
  }

  private static Map<String, Object> clause(String text) {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "text",
        text,
        "standing",
        "applies",
        "leftOut",
        false,
        "origin",
        "own");
  }

  /** Sends as a browser in which a lead is signed in, which changes nothing. */
  private ValidatableResponse atLink(String path, Map<String, ?> body) {
    return lead.request().body(body).post("/api/talks/open" + path).then().statusCode(200);
  }

  private String secretFor(UUID person) {
    String address =
        lead.send("/api/people/" + person + "/link", Map.of()).extract().path("address");
    return address.substring(address.indexOf('#') + 1);
  }

  @Test
  void whatAPersonChangesAtTheirLinkIsKeptByTheDay() {
    var zone = ZoneId.of("Pacific/Auckland");
    lead.livingIn(zone.getId());
    var person = lead.people("team", 1).getFirst();
    var id = task("personId", person, "state", "waiting", "shared", true);
    atLink("/steps", Map.of("secret", secretFor(person), "id", id, "dueOn", "2027-12-24"));
    var day = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    history("task", id)
        .body("changes.findAll { it.field == 'their-day' }.by", contains("person"))
        .body("changes.find { it.field == 'their-day' }.after", equalTo("2027-12-24"))
        .body("changes.find { it.field == 'their-day' }.at", equalTo(day.toString()));
  }

  @Test
  void whoWaitsReadsTheOldDayAndTheReasonWrittenForThem() {
    var person = lead.people("team", 1).getFirst();
    var secret = secretFor(person);
    var id = task("personId", person);
    var path = "/api/tasks/" + id;
    lead.change(path, Map.of("dueOn", "2027-12-21", "changeReason", "I forgot"));
    clock.advance(LATER);
    lead.change(path, Map.of("shared", true)).statusCode(200);
    atLink("", Map.of("secret", secret)).body("promises[0].moved", nullValue());
    clock.advance(LATER);
    lead.change(path, Map.of("dueOn", "2027-12-27", "changeReason", "The vendor is late"));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    atLink("", Map.of("secret", secret))
        .body("promises[0].dueOn", equalTo("2027-12-27"))
        .body("promises[0].moved.from", equalTo("2027-12-21"))
        .body("promises[0].moved.movedOn", equalTo(today))
        .body("promises[0].moved.reason", equalTo("The vendor is late"));
    clock.advance(LATER);
    given()
        .auth()
        .oauth2(lead.token("work:write"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("dueOn", "2027-12-28", "changeReason", "Words of a tool"))
        .patch(path)
        .then()
        .statusCode(200);
    atLink("", Map.of("secret", secret))
        .body("promises[0].moved.from", equalTo("2027-12-27"))
        .body("promises[0].moved.reason", nullValue());
    lead.read("/api/contacts/" + person)
        .body("promises[0].moved.from", equalTo("2027-12-27"))
        .body("promises[0].moved.reason", equalTo("Words of a tool"));

    var other = lead.person(lead.group("team"), "Somebody else");
    clock.advance(LATER);
    lead.change(path, Map.of("personId", other, "shared", true)).statusCode(200);
    atLink("", Map.of("secret", secretFor(other)))
        .body("promises[0].dueOn", equalTo("2027-12-28"))
        .body("promises[0].moved", nullValue());
  }

  @Test
  void aConfirmationBelongsToTheWordsThatWereConfirmed() {
    var person = lead.people("team", 1).getFirst();
    var secret = secretFor(person);
    var id = task("personId", person, "state", "waiting", "shared", true);
    String asked =
        lead.send(
                "/api/questions/batches",
                Map.of(
                    "about", Map.of("kind", "task", "id", id),
                    "personIds", List.of(person),
                    "text", "What did you understand?"))
            .statusCode(201)
            .extract()
            .path("items[0].id");
    atLink("/questions", Map.of("secret", secret, "id", asked, "text", "The plan, to all"));
    var confirmed =
        Map.of(
            "text",
            "What did you understand?",
            "waiting",
            false,
            "answer",
            "The plan, to all",
            "confirmed",
            true);
    lead.send("/api/questions/" + asked, confirmed).statusCode(200);
    atLink("", Map.of("secret", secret))
        .body("questions[0].confirmedOn", not(nullValue()))
        .body("questions[0].wordsBefore", nullValue());
    clock.advance(LATER);
    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan and its costs"));
    atLink("", Map.of("secret", secret))
        .body("questions[0].words", equalTo("Send the plan and its costs"))
        .body("questions[0].wordsBefore", equalTo("Send the plan"));
    clock.advance(LATER);
    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan"));
    atLink("", Map.of("secret", secret)).body("questions[0].wordsBefore", nullValue());
    lead.read("/api/history?kind=question&id=" + asked)
        .body("changes.after", contains("The plan, to all"));
  }

  @Test
  void promisesAreKeptMovedOrMissed() {
    var person = lead.people("team", 1).getFirst();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var first = today.plusDays(3);
    var kept = task("personId", person, "dueOn", first.toString());
    var before = task("personId", person, "dueOn", first.toString());
    var after = task("personId", person, "dueOn", first.toString());
    task("personId", person, "dueOn", first.toString(), "state", "waiting");
    task("personId", person, "dueOn", first.plusDays(60).toString());
    task("dueOn", first.toString());
    // A day of a request is that of its reply.
    var asked = task("personId", person, "dueOn", first.toString(), "state", "asked");
    var yes = Map.of("state", "open", "dueOn", first.plusDays(30).toString());
    lead.change("/api/tasks/" + asked, yes).statusCode(200);
    lead.change("/api/tasks/" + kept, Map.of("state", "done")).statusCode(200);
    lead.read("/api/promises").body("people", empty());
    lead.change("/api/tasks/" + before, Map.of("dueOn", first.plusDays(7).toString()));
    clock.advance(Duration.ofDays(5));
    lead.change("/api/tasks/" + after, Map.of("dueOn", first.plusDays(9).toString()));
    var mine = "people[0].promises.findAll { it.by == 'me' }";
    lead.read("/api/promises")
        .body("people", hasSize(1))
        .body("people[0].id", equalTo(person.toString()))
        .body(mine + ".outcome", containsInAnyOrder("kept", "moved-before", "moved-after"))
        .body(mine + ".day.toSet()", contains(first.toString()))
        .body(
            mine + ".find { it.outcome == 'moved-after' }.movedTo",
            equalTo(first.plusDays(9).toString()))
        .body("people[0].promises.findAll { it.by == 'other' }.outcome", contains("missed"));
  }

  @Test
  void aReasonNamesNobodyBesideWhatCameFromAnswers() {
    lead.person(lead.group("team"), "Annika Holm");
    var id = task();
    rows.update(
        "update task set thread_kind = 'theme', thread_key = ?, thread_words = 'Tempo' where task_id = ?",
        UUID.randomUUID().toString(),
        UUID.fromString(id));
    var change = Map.of("dueOn", "2027-12-27", "changeReason", "Annikas Wunsch");
    lead.change("/api/tasks/" + id, change).spec(invalid("/changeReason contradictory"));
    lead.change("/api/tasks/" + id, Map.of("dueOn", "2027-12-27", "changeReason", "The vendor"))
        .statusCode(200);
  }

  @Test
  void aToolIsNamedAsOne() {
    var id = task();
    given()
        .auth()
        .oauth2(lead.token("work:write"))
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("text", "Send the plan today"))
        .patch("/api/tasks/" + id)
        .then()
        .statusCode(200);
    history("task", id).body("changes.by", contains("tool"));
  }

  @Test
  void onlyItsLeadReadsAndRemovesAChange() {
    var id = task();
    lead.change("/api/tasks/" + id, Map.of("text", "Send the plan today"));
    String change = history("task", id).extract().path("changes[0].id");
    var colleague = lead.colleague();
    colleague.read("/api/history?kind=task&id=" + id).body("changes", empty());
    colleague.remove("/api/history/changes/" + change).statusCode(404);
    lead.remove("/api/history/changes/" + change).statusCode(204);
    history("task", id).body("changes", empty());
    lead.get("/api/history?kind=survey&id=" + id).spec(invalid("kind bad-format"));
  }

  @Test
  void thePersonReadsTheDayThatTheyHadNamedThemselves() {
    var person = lead.people("team", 1).getFirst();
    var secret = secretFor(person);
    var id = task("personId", person, "state", "waiting", "shared", true);
    atLink("/steps", Map.of("secret", secret, "id", id, "dueOn", "2027-12-24"));
    atLink("", Map.of("secret", secret)).body("promises[0].moved", nullValue());
    clock.advance(LATER);
    lead.change("/api/tasks/" + id, Map.of("dueOn", "2027-12-28")).statusCode(200);
    atLink("", Map.of("secret", secret))
        .body("promises[0].dueOn", equalTo("2027-12-28"))
        .body("promises[0].moved.from", equalTo("2027-12-24"));
    lead.read("/api/contacts/" + person).body("promises[0].moved.from", equalTo("2027-12-20"));
    // A day where the lead had set none.
    var open = task("personId", person, "state", "waiting", "shared", true, "text", "Call");
    var none = new HashMap<String, Object>();
    none.put("dueOn", null);
    lead.change("/api/tasks/" + open, none).statusCode(200);
    clock.advance(LATER);
    atLink("/steps", Map.of("secret", secret, "id", open, "dueOn", "2027-12-23"));
    clock.advance(LATER);
    lead.change("/api/tasks/" + open, Map.of("dueOn", "2027-12-30")).statusCode(200);
    atLink("", Map.of("secret", secret))
        .body("promises.find { it.text == 'Call' }.moved.from", equalTo("2027-12-23"));
  }

  @Test
  void whoMeetsTheLeadReadsFromWhichDayTheOneOnOneWasMoved() {
    var person = lead.people("team", 1).getFirst();
    var secret = secretFor(person);
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
    var id = lead.made("/api/talks", Map.of("personId", person, "day", day.toString()));
    atLink("", Map.of("secret", secret)).body("moved", nullValue());
    lead.change(
            "/api/talks/" + id,
            Map.of("day", day.plusDays(1).toString(), "changeReason", "The audit is that day"))
        .statusCode(200);
    atLink("", Map.of("secret", secret))
        .body("day", equalTo(day.plusDays(1).toString()))
        .body("moved.from", equalTo(day.toString()))
        .body("moved.reason", equalTo("The audit is that day"));
  }

  @Test
  void helpersReadHowDaysOfAGoalWereMovedUnlessItCameOfAnswers() {
    var goal = lead.made("/api/goals", Map.of("title", "Reviews", "kind", "growth"));
    var path = "/api/goals/" + goal;
    var milestone =
        lead.made(
            "/api/tasks",
            Map.of("text", "Half", "goalId", goal, "mark", "milestone", "dueOn", "2027-12-20"));
    lead.change(path, Map.of("lookBackOn", "2027-12-21")).statusCode(200);
    String address = lead.send(path + "/link", Map.of()).extract().path("address");
    var link = Map.of("secret", address.substring(address.indexOf('#') + 1));
    clock.advance(LATER);
    lead.change(path, Map.of("lookBackOn", "2027-12-23", "changeReason", "We lost a week"));
    lead.change("/api/tasks/" + milestone, Map.of("dueOn", "2027-12-22", "changeReason", "Ill"));
    lead.request()
        .body(link)
        .post("/api/goals/open")
        .then()
        .body("goal.moved.from", equalTo("2027-12-21"))
        .body("goal.moved.reason", equalTo("We lost a week"))
        .body("goal.milestones[0].moved.from", equalTo("2027-12-20"))
        .body("goal.milestones[0].moved.reason", equalTo("Ill"));
    // The text of a review is private, so helpers never read it.
    clock.advance(LATER);
    rows.update("update goal set state = 'active' where goal_id = ?", UUID.fromString(goal));
    var review = new HashMap<>(Map.of("outcome", "adjust", "text", "I was slow"));
    review.putAll(Map.of("title", "R", "lookBackOn", "2027-12-30"));
    lead.request()
        .header("If-Match", "*")
        .body(review)
        .post(path + "/look-backs")
        .then()
        .statusCode(200);
    lead.request()
        .body(link)
        .post("/api/goals/open")
        .then()
        .body("goal.lookBackOn", equalTo("2027-12-30"))
        .body("goal.moved.reason", equalTo("We lost a week"));
    rows.update(
        "update goal set thread_kind = 'theme', thread_key = 'k', thread_words = 'W' where goal_id = ?",
        UUID.fromString(goal));
    clock.advance(LATER);
    lead.change("/api/tasks/" + milestone, Map.of("dueOn", "2027-12-29", "changeReason", "Late"));
    lead.request()
        .body(link)
        .post("/api/goals/open")
        .then()
        .body("goal.milestones[0].moved.from", equalTo("2027-12-20"));
    // Whoever has the next link reads nothing that was written for somebody else.
    String next = lead.send(path + "/link", Map.of()).extract().path("address");
    lead.request()
        .body(Map.of("secret", next.substring(next.indexOf('#') + 1)))
        .post("/api/goals/open")
        .then()
        .statusCode(200)
        .body("goal.moved", nullValue())
        .body("goal.milestones[0].moved", nullValue());
  }

  @Test
  void theLeadTakesTheirHistoryAlongAndNoToolDoes() {
    var id = task();
    lead.change("/api/tasks/" + id, Map.of("dueOn", "2027-12-27", "changeReason", "=The vendor"))
        .statusCode(200);
    var other = lead.colleague();
    var file = "/api/history/downloads/changes?language=en";
    lead.read(file)
        .body(containsString("\"task\",\"" + id + "\",\"due-on\",\"2027-12-20\",\"2027-12-27\""))
        .body(containsString("\"lead\",\"'=The vendor\""));
    other.read(file).body(not(containsString(id)));
    given().auth().oauth2(lead.token("work:read")).get(file).then().statusCode(403);
  }

  /** A removal locks the lead and then their rows. */
  @Test
  void aTickAtALinkLocksTheLeadBeforeTheTask() throws Exception {
    var person = lead.people("team", 1).getFirst();
    var tick = new HashMap<String, Object>(Map.of("secret", secretFor(person), "done", true));
    tick.put("id", task("personId", person, "state", "waiting", "shared", true));
    try (var pool = Executors.newSingleThreadExecutor()) {
      Future<ValidatableResponse> ticked;
      try (var removal =
          rows.hold("select 1 from member where member_id = ? for update", lead.memberId())) {
        ticked = pool.submit(() -> atLink("/steps", tick));
        rows.awaitWaiting(1);
        rows.texts("select text from task where member_id = ? for update nowait", lead.memberId());
      }
      ticked.get().body("promises[0].done", equalTo(true));
    }
  }

  /** The number and the day of an earlier version are moved to the history. */
  @Test
  void whatWasPutOffBeforeThereWasAHistoryStillCounts() throws IOException {
    var id = task("week", "2027-12-20");
    rows.update(
        "update task set postponed = 3, stage = 'together', stage_since = '2026-11-28' where task_id = ?",
        UUID.fromString(id));
    rows.update("delete from history where row_id = ?", UUID.fromString(id));
    try (var sql =
        HistoryTest.class.getResourceAsStream(
            "/db/migration/V202612010300__history_of_weeks_and_stages.sql")) {
      for (var statement : new String(sql.readAllBytes(), UTF_8).split(";")) {
        rows.update(statement);
        rows.update(statement);
      }
    }
    lead.read("/api/tasks/" + id)
        .body("postponed", equalTo(3))
        .body("stageSince", equalTo("2026-11-28"));
  }

  @Test
  void formerWordsThatNameAnErasedPersonGo() {
    var owner = SignedIn.owner();
    var ines = owner.colleague();
    var email = UUID.randomUUID() + "@nordhafen.example";
    String person =
        ines.send(
                "/api/people",
                Map.of("name", "Annika Vogt", "email", email, "groupId", ines.group("team")))
            .extract()
            .path("id");
    var named = ines.made("/api/tasks", Map.of("text", "Ask Annika"));
    ines.change("/api/tasks/" + named, Map.of("text", "Ask the team"));
    var about = ines.made("/api/tasks", Map.of("text", "Ask", "personId", person));
    ines.change("/api/tasks/" + about, Map.of("text", "Ask again", "changeReason", "Vogts Wunsch"));
    var other = ines.made("/api/tasks", Map.of("text", "Ask"));
    ines.change("/api/tasks/" + other, Map.of("text", "Ask again"));
    var line = new HashMap<>(clause("Review code"));
    line.put("meaning", "Annika first");
    describe(ines, "lead-2025.pdf", line);
    describe(ines, "lead-2026.pdf", line);
    owner
        .read("/api/person-data?email=" + email)
        .body("parts.find { it.kind == 'history' }.count", equalTo(3));
    owner
        .elsewhere()
        .request()
        .body(Map.of("email", email))
        .post("/api/person-data/erasure")
        .then()
        .statusCode(204);
    assertEquals(
        List.of(other),
        rows.texts("select row_id::text from history where member_id = ?", ines.memberId()));
  }

  /** Whoever gives another table a history decides here that it may have one. */
  @Test
  void onlyTheseTablesHaveAHistory() {
    assertEquals(
        KEPT,
        new TreeSet<>(
            rows.texts(
                """
                select distinct c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_proc p on p.oid = t.tgfoid where p.proname like 'keep\\_%'
                """)));
  }
}
