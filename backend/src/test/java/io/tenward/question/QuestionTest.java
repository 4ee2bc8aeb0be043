package io.tenward.question;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.privacy.PersonRecords;
import io.tenward.contract.BlockKind;
import io.tenward.form.OwnForm;
import io.tenward.results.Crowd;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to people about single things, over HTTP. */
@QuarkusTest
class QuestionTest {
  private static final String TEXT = "Which releases would get worse without me?";

  @Inject TestClock clock;
  @Inject @Any Instance<PersonRecords> rooms;

  private final SignedIn lead = SignedIn.lead();
  private UUID aylin;
  private UUID petra;
  private String task;

  @BeforeEach
  void know() {
    aylin = lead.person(lead.group("team"), "Aylin Demir");
    petra = lead.person(lead.group("team"), "Petra Lenz");
    task = lead.made("/api/tasks", Map.of("text", "Run the release"));
  }

  @AfterEach
  void setTheClock() {
    clock.reset();
  }

  @Test
  void aQuestionIsAnsweredRepliedToAndAskedAgain() {
    var secret = linkOf(aylin);
    var id = asked("task", task, aylin);
    read(secret)
        .body("questions.id", contains(id))
        .body("questions[0].words", equalTo("Run the release"))
        .body("questions[0].text", equalTo(TEXT))
        .body("questions[0].waiting", equalTo(true));
    change(id, Map.of("text", TEXT, "waiting", true, "reply", "Good"))
        .statusCode(400)
        .body("errors.pointer", contains("/reply"))
        .body("errors.code", contains("contradictory"));
    change(id, Map.of("text", TEXT, "waiting", true, "confirmed", true))
        .statusCode(400)
        .body("errors.pointer", contains("/confirmed"));
    answer(secret, id, "The ledger").statusCode(200);
    answer(secret, id, "The ledger ones")
        .statusCode(200)
        .body("questions[0].answer", equalTo("The ledger ones"))
        .body("questions[0].waiting", equalTo(false));
    var reply = Map.of("text", TEXT, "waiting", false, "answer", "The ledger", "reply", "Good");
    change(id, reply).statusCode(409).body("type", endsWith("/written-again"));
    var read = new HashMap<String, Object>(reply);
    read.put("answer", "The ledger ones");
    change(id, read).statusCode(200).body("reply", equalTo("Good"));
    read(secret).body("questions[0].reply", equalTo("Good"));
    answer(secret, id, "All").statusCode(409).body("type", endsWith("/written-again"));

    read.putAll(Map.of("waiting", true, "text", "And screens?"));
    change(id, read).statusCode(200);
    read(secret)
        .body("questions[0].waiting", equalTo(true))
        .body("questions[0].answer", equalTo("The ledger ones"));
    answer(secret, id, "None")
        .statusCode(200)
        .body("questions[0].waiting", equalTo(false))
        .body("questions[0].reply", nullValue());
    lead.read("/api/history?kind=question&id=" + id)
        .body("changes.before", containsInAnyOrder(TEXT, "Good", null, null));
  }

  @Test
  void severalPeopleAnswerByThemselves() {
    var secret = linkOf(aylin);
    var others = linkOf(petra);
    var ids =
        ask("task", task, aylin, petra).statusCode(201).extract().<List<String>>path("items.id");
    answer(secret, ids.getFirst(), "The ledger").statusCode(200);
    read(others)
        .body("questions.id", contains(ids.getLast()))
        .body("questions.answer", contains(nullValue()));
    answer(others, ids.getFirst(), "Not mine")
        .statusCode(410)
        .body("type", endsWith("/question-removed"));
    lead.read("/api/questions?aboutId=" + task)
        .body("items.person.name", contains("Aylin Demir", "Petra Lenz"))
        .body("items.answer", contains("The ledger", null));
    lead.read("/api/questions?personId=" + petra).body("items.id", contains(ids.getLast()));
    lead.read("/api/questions?aboutId=" + UUID.randomUUID()).body("items", empty());
    lead.colleague().read("/api/questions").body("items", empty());
    lead.colleague()
        .send("/api/questions/" + ids.getFirst(), Map.of("text", TEXT, "waiting", true))
        .statusCode(404);
  }

  /** The page keeps an answer to a question that is gone, for the person to copy. */
  @Test
  void aQuestionThatWasTakenBackComesBackWithItsAnswerForAMonth() {
    var secret = linkOf(aylin);
    var id = asked("task", task, aylin);
    answer(secret, id, "The ledger").statusCode(200);
    var own = Map.of("text", TEXT, "waiting", false, "answer", "The ledger");
    var removed = new HashMap<String, Object>(own);
    removed.put("removed", true);
    change(id, removed).statusCode(200);
    read(secret).body("questions", empty());
    lead.read("/api/questions").body("items", empty());
    answer(secret, id, "All").statusCode(410).body("type", endsWith("/question-removed"));
    change(id, own).statusCode(200);
    read(secret).body("questions.answer", contains("The ledger"));
    change(id, removed).statusCode(200);
    for (var room : rooms) {
      room.forgetErased(clock.instant().plus(Duration.ofDays(31)));
    }
    change(id, own).statusCode(404);
  }

  @Test
  void aQuestionGoesWithItsThing() {
    var secret = linkOf(aylin);
    var id = asked("task", task, aylin);
    lead.remove("/api/tasks/" + task).statusCode(204);
    read(secret).body("questions", empty());
    answer(secret, id, "Late").statusCode(410);
    lead.made("/api/tasks", Map.of("id", task, "text", "Run the release"));
    read(secret).body("questions", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"clause", "responsibility", "task", "goal", "record"})
  void peopleAreAskedAboutTheLeadsOwnThingsOfEachKind(String kind) {
    var id = thing(kind);
    var words = asking(lead, kind, id).statusCode(201).extract().<String>path("items[0].words");
    read(linkOf(aylin)).body("questions.words", contains(words));
    var other = lead.colleague();
    var theirs = other.person(other.group("team"), "Emil Sandström");
    ask(other, Map.of("kind", kind, "id", id), List.of(theirs.toString()), TEXT)
        .statusCode(400)
        .body("errors.pointer", contains("/about/id"))
        .body("errors.code", contains("unknown-thing"));
  }

  /**
   * A lead asks nobody by name about a thing with anonymous sources, also if it gets them later.
   */
  @Test
  void nobodyIsAskedByNameBesideAnonymousAnswers() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    Crowd.release(lead.memberId(), 4, List.of(team));
    var item = Map.of("kind", "item", "key", "item-0");
    var goal =
        lead.made("/api/goals", Map.of("kind", "growth", "title", "Hand over", "thread", item));
    var step = Map.of("text", "A step", "mark", "step", "minutes", 30, "goalId", goal);
    refused("goal", goal);
    refused("task", lead.made("/api/tasks", step));
    refused("task", lead.made("/api/tasks", Map.of("text", "A task", "thread", item)));

    var secret = linkOf(aylin);
    var record = thing("record");
    var asked = asked("record", record, aylin);
    lead.change("/api/situations/" + record, Map.of("thread", item)).statusCode(200);
    refused("record", record);
    read(secret).body("questions", empty());
    lead.read("/api/questions").body("items", empty());
    answer(secret, asked, "Late").statusCode(410);
    change(asked, Map.of("text", TEXT, "waiting", true)).statusCode(404);
  }

  private void refused(String kind, String id) {
    ask(kind, id, aylin)
        .statusCode(400)
        .body("errors.pointer", contains("/about/id"))
        .body("errors.code", contains("contradictory"));
  }

  @Test
  void aLineOfARecordIsAskedAbout() {
    var form =
        Map.of(
            "name", OwnForm.own("Offsite"),
            "note", OwnForm.own("N"),
            "fields", List.of(field("what")),
            "lines", List.of(field("item")));
    var answers = List.of(Map.of("field", "item", "line", 2, "text", "Book the room"));
    var id =
        lead.made(
            "/api/situations",
            Map.of("template", "own", "form", form, "day", "2027-01-14", "answers", answers));
    var about = Map.<String, Object>of("kind", "record", "id", id, "line", 2);
    var people = List.of(aylin.toString());
    ask(lead, about, people, TEXT).statusCode(201).body("items[0].words", equalTo("Book the room"));
    ask(lead, Map.of("kind", "record", "id", id, "line", 3), people, TEXT).statusCode(400);
    ask(lead, Map.of("kind", "task", "id", task, "line", 2), people, TEXT).statusCode(400);
    lead.read("/api/questions?aboutId=" + id).body("items.about.line", contains(2));
    // The lines change places: the person reads no line that they were not asked about.
    var other = Map.of("field", "item", "line", 2, "text", "A surprise for Aylin");
    var moved = Map.of("field", "item", "line", 1, "text", "Book the room");
    lead.change("/api/situations/" + id, Map.of("answers", List.of(moved, other))).statusCode(200);
    read(linkOf(aylin)).body("questions.words", contains("Book the room"));
    String asked = lead.read("/api/questions?aboutId=" + id).extract().path("items[0].id");
    change(asked, Map.of("text", "And now?", "waiting", true))
        .statusCode(200)
        .body("words", equalTo("Book the room"));
  }

  /** A lead asks by name nobody who may have voted on the clause anonymously. */
  @Test
  void aClauseIsNotAskedAboutWithin60DaysOfAnAnonymousAnswer() {
    var clause = thing("clause");
    var people = lead.people("team", 5);
    new OwnForm()
        .item("clause." + clause, "A first look within a day")
        .asked(lead)
        .asking(Map.of("team", people))
        .launch();
    var id = people.getFirst().toString();
    ask(lead, Map.of("kind", "clause", "id", clause), List.of(aylin.toString(), id), TEXT)
        .statusCode(400)
        .body("errors.pointer", contains("/personIds/1"))
        .body("errors.code", contains("answered-anonymously"));
    ask(lead, Map.of("kind", "clause", "id", clause), List.of(aylin.toString()), TEXT)
        .statusCode(201);
  }

  @Test
  void badInputIsRefused() {
    var about = Map.of("kind", "task", "id", task);
    var people = List.of(aylin.toString());
    ask(lead, about, people, "é".repeat(2000)).statusCode(201);
    ask(lead, about, people, "é".repeat(2001))
        .statusCode(400)
        .body("errors.pointer", contains("/text"))
        .body("errors.code", contains("too-long"));
    ask(lead, about, List.of(), TEXT)
        .statusCode(400)
        .body("errors.pointer", contains("/personIds"));
    var strangers = List.of(aylin.toString(), UUID.randomUUID().toString());
    ask(lead, about, strangers, TEXT)
        .statusCode(400)
        .body("errors.pointer", contains("/personIds/1"))
        .body("errors.code", contains("unknown-person"));
    lead.read("/api/questions").body("items", hasSize(1));
    var secret = linkOf(aylin);
    var id = lead.read("/api/questions").extract().<String>path("items[0].id");
    answer(secret, id, "é".repeat(2001)).statusCode(400);
    answer(secret, id, "é".repeat(2000)).statusCode(200);
    linkOf(aylin);
    answer(secret, id, "Late").statusCode(410).body("type", endsWith("/link-replaced"));
  }

  private String thing(String kind) {
    return switch (kind) {
      case "clause" -> {
        var id = UUID.randomUUID().toString();
        String agreement = lead.request().post("/api/agreements").path("id");
        var clause = Map.of("id", id, "section", "duty", "text", "A first look within a day");
        lead.put("/api/agreements/" + agreement, Map.of("word", "", "clauses", List.of(clause)))
            .statusCode(200);
        yield id;
      }
      case "responsibility" -> {
        var id = UUID.randomUUID().toString();
        lead.put("/api/role", Map.of("clauses", List.of(clause(id))));
        yield id;
      }
      case "task" -> task;
      case "goal" -> lead.made("/api/goals", Map.of("kind", "growth", "title", "Hand over"));
      default ->
          lead.made(
              "/api/situations",
              Map.of(
                  "template",
                  "brought-problem",
                  "title",
                  "The vendor",
                  "day",
                  "" + LocalDate.EPOCH));
    };
  }

  private static Map<String, Object> clause(String id) {
    return Map.of(
        "id", id, "text", "A release", "standing", "applies", "leftOut", false, "origin", "own");
  }

  private static Map<String, Object> field(String key) {
    return Map.of("key", key, "label", OwnForm.own(key), "kind", "line");
  }

  private String asked(String kind, String id, UUID person) {
    return ask(kind, id, person).statusCode(201).extract().path("items[0].id");
  }

  private ValidatableResponse asking(SignedIn who, String kind, String id) {
    return ask(who, Map.of("kind", kind, "id", id), List.of(aylin.toString()), TEXT);
  }

  private ValidatableResponse ask(String kind, String id, UUID... people) {
    var ids = List.of(people).stream().map(UUID::toString).toList();
    return ask(lead, Map.of("kind", kind, "id", id), ids, TEXT);
  }

  private static ValidatableResponse ask(
      SignedIn who, Map<String, ?> about, List<String> people, String text) {
    return who.send(
        "/api/questions/batches", Map.of("about", about, "personIds", people, "text", text));
  }

  private ValidatableResponse change(String id, Map<String, ?> change) {
    return lead.send("/api/questions/" + id, change);
  }

  private String linkOf(UUID person) {
    String address = lead.request().post("/api/people/" + person + "/link").path("address");
    return address.substring(address.indexOf('#') + 1);
  }

  private static ValidatableResponse read(String secret) {
    return guest("", Map.of("secret", secret)).statusCode(200);
  }

  private static ValidatableResponse answer(String secret, String id, String text) {
    return guest("/questions", Map.of("secret", secret, "id", id, "text", text));
  }

  private static ValidatableResponse guest(String path, Map<String, ?> body) {
    return given().contentType("application/json").body(body).post("/api/talks/open" + path).then();
  }
}
