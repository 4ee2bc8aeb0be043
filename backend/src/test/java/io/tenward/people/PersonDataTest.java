package io.tenward.people;

import static io.restassured.RestAssured.given;
import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.privacy.PersonRecords;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.keys.Running;
import io.tenward.results.Rows;
import io.tenward.survey.Draft;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a workspace stores about one person, and that it can be erased. */
@QuarkusTest
class PersonDataTest {
  private static final String DAY = "2027-01-14";
  private static final String[] KINDS = {
    "person",
    "one-on-ones",
    "agenda",
    "link",
    "rhythm",
    "log",
    "tasks",
    "helper-lines",
    "questions",
    "situations",
    "history",
    "replies"
  };

  @Inject TestClock clock;
  @Inject Rows rows;
  @Inject @Any Instance<PersonRecords> rooms;

  private final String word = "Q" + UUID.randomUUID().toString().replace("-", "");
  private final String email = word + "@nordhafen.example";
  private SignedIn petra;
  private SignedIn ines;
  private UUID person;

  @BeforeEach
  void aPersonOnALeadsList() {
    petra = SignedIn.owner();
    ines = petra.colleague();
    person = add(ines);
  }

  @Test
  void anOwnerReadsFactsAndCountsButNoNotes() {
    work();
    add(petra);
    add(SignedIn.lead());
    ines.person(ines.group("team"), "X");
    data()
        .body("parts.findAll { it.kind == 'person' }", hasSize(2))
        .body(
            "parts.find { it.kind == 'person' }.facts.label",
            contains("name", "email", "group", "added-on"))
        .body("parts.kind.toSet()", containsInAnyOrder(KINDS))
        .body("parts.find { it.kind == 'log' }.count", equalTo(1))
        .body("parts.find { it.kind == 'log' }.lead", equalTo("Ines Falk"))
        .body("parts.find { it.kind == 'log' }.facts", empty());
    String all = petra.request().get("/api/person-data?email=" + email).asString();
    assertEquals(false, all.contains("private"));
  }

  @Test
  void ofAnAddressThatNobodyHasNothingIsStored() {
    petra.read("/api/person-data?email=nobody@nordhafen.example").body("parts", empty());
  }

  @Test
  void anAccountAndAnInvitationAreListed() {
    petra.send("/api/member-invitations", Map.of("name", "Aylin", "email", email)).statusCode(201);
    data()
        .body(
            "parts.find { it.kind == 'invitation' }.facts.label",
            contains("name", "email", "role"));
    petra
        .read("/api/person-data?email=" + ines.email().toUpperCase(java.util.Locale.ROOT))
        .body("parts.kind", contains("account"))
        .body(
            "parts.facts.flatten().label",
            containsInAnyOrder("name", "email", "role", "language", "added-on", "session"));
    erase().statusCode(204);
    assertEquals(Set.of("task"), tablesWith(word));
  }

  @Test
  void nothingOfAnErasedPersonStaysButTheTaskOfTheirLead() {
    work();
    var others = rows.count("select count(*) from person where name = ?", "Petra Lenz");
    erase().statusCode(204);

    assertEquals(Set.of("task"), tablesWith(word));
    assertEquals(1, rows.count("select count(*) from task where text like ?", "%" + word + "%"));
    assertEquals(others, rows.count("select count(*) from person where name = ?", "Petra Lenz"));
    data().body("parts", empty());
    ines.read("/api/to-dos").body("toString()", containsString(word));
    ines.read("/api/entries")
        .body(
            "items.findAll { it.text == 'A private word' }.person.name", contains("Erased person"));
    rows.texts("select person_name from talk where member_id = ?", ines.memberId())
        .forEach(name -> assertEquals("Erased person", name));

    clock.advance(Duration.ofDays(31));
    forget();
    assertEquals(Set.of(), tablesWith(word));
  }

  @Test
  void aLeadDeletesAPersonWithTheNotesAboutThem() {
    work();
    var path = "/api/people/" + person + "?notes=true";
    given()
        .header("Authorization", "Bearer " + ines.token("people:write"))
        .header("If-Match", "*")
        .delete(path)
        .then()
        .spec(refused(403, "session-only"));
    ines.read("/api/entries").body("items", hasSize(2));
    ines.remove(path).statusCode(204);
    assertEquals(Set.of(), tablesWith(word));
    ines.read("/api/search?q=private").body("kinds", empty());
  }

  @Test
  void aRunningSurveyWaitsForItsClose() {
    var survey = asked();
    data().body("parts.findAll { it.kind == 'running-surveys' }.fate", contains("waits"));
    erase().spec(refused(409, "has-running-surveys"));
    ines.read("/api/people/" + person);
    close(survey);
    data().body("parts.findAll { it.kind == 'surveys' }.fate", contains("later"));
    erase().statusCode(204);
  }

  @Test
  void whoWasAskedWhatStaysForTheRuleAndThenGoes() {
    var survey = asked();
    close(survey);
    erase().statusCode(204);
    assertEquals(1, audience());
    forget();
    assertEquals(1, audience());
    clock.advance(Duration.ofDays(61));
    forget();
    assertEquals(0, audience());
    assertEquals(0, rows.count("select count(*) from erased_person where person_id = ?", person));
    assertEquals(3, rows.count("select count(*) from audience where survey_id = ?", id(survey)));
  }

  /** The lead had removed them from the list before. */
  @Test
  void someoneWhoWasRemovedBeforeIsFoundByTheirAddress() {
    var survey = asked();
    ines.remove("/api/people/" + person).statusCode(204);
    data().body("parts.kind", contains("running-surveys"));
    erase().statusCode(409);
    close(survey);
    erase().statusCode(204);
    clock.advance(Duration.ofDays(61));
    forget();
    assertEquals(0, audience());
  }

  @Test
  void answersUnderTheirNameGoAndAnonymousOnesStay() {
    ines.change("/api/people/" + person, Map.of("groupId", ines.group("manager"))).statusCode(200);
    var team = ines.people("team", 4);
    var survey =
        Draft.of(ines, "on-track")
            .asking(Map.of("manager", List.of(person), "team", team))
            .launch()
            .waiveSelfRating();
    close(survey);
    var groups =
        rows.texts(
            "select launch_group_id from launch_group where survey_id = ? and named", id(survey));
    rows.update(
        """
        insert into named_answer (named_answer_id, workspace_id, survey_id, launch_group_id, name, question_id, rating)
        values (gen_random_uuid(), ?, ?, ?, ?, 'on-track.focus', 3)
        """,
        ines.workspaceId(),
        id(survey),
        UUID.fromString(groups.getFirst()),
        "Aylin " + word);
    rows.update(
        """
        insert into comment (comment_id, workspace_id, survey_id, question_id, field, text)
        values (gen_random_uuid(), ?, ?, 'on-track.missing', 'answer', 'Fewer meetings')
        """,
        ines.workspaceId(),
        id(survey));
    data().body("parts.find { it.kind == 'named-answers' }.count", equalTo(1));
    var read = ines.request().get(survey.path() + "/results").asString();
    assertEquals(true, read.contains(word));
    erase().statusCode(204);
    assertEquals(
        0, rows.count("select count(*) from named_answer where survey_id = ?", id(survey)));
    assertEquals(1, rows.count("select count(*) from comment where survey_id = ?", id(survey)));
  }

  @Test
  void leadsAreAskedOnceInThirtyDays() {
    ask();
    ask();
    ines.read("/api/tasks").body("items.text", contains(endsWith(": Aylin " + word)));
    petra.read("/api/tasks").body("items", empty());
    clock.advance(Duration.ofDays(31));
    petra = petra.elsewhere();
    ines = ines.elsewhere();
    ask();
    ines.read("/api/tasks").body("items", hasSize(1));
    erase().statusCode(204);
    ines.read("/api/tasks")
        .body("items", hasSize(1))
        .body("items.text", contains(containsString("erased")));
  }

  @Test
  void aDraftAsksAnErasedPersonNoMore() {
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", List.of(person)));
    erase().statusCode(204);
    ines.read(draft.path()).body("audience.personIds.flatten()", empty());
    ines.send("/api/people", Map.of("id", person, "name", "Back", "groupId", ines.group("team")))
        .spec(invalid("/id unknown-person"));
  }

  @Test
  void theDirectoryForgetsThemToo() {
    rows.update(
        """
        insert into scim_user (id, workspace_id, person_key, user_name, email, active, created_at, changed_at)
        values (?, ?, 'x', ?, ?, true, now(), now())
        """,
        person,
        petra.workspaceId(),
        "u." + word,
        email);
    rows.update(
        """
        insert into scim_group (id, workspace_id, display_name, members, created_at, changed_at)
        values (gen_random_uuid(), ?, 'All', array[cast(? as uuid)], now(), now())
        """,
        petra.workspaceId(),
        person);
    data()
        .body("parts.find { it.kind == 'directory' }.facts.label", contains("user-name", "email"));
    erase().statusCode(204);
    assertEquals(
        0,
        rows.count(
            "select cardinality(members) from scim_group where workspace_id = ?",
            petra.workspaceId()));
    assertEquals(Set.of("task"), tablesWith(word));
  }

  private UUID add(SignedIn lead) {
    return UUID.fromString(
        lead.made(
            "/api/people",
            Map.of("name", "Aylin " + word, "email", email, "groupId", lead.group("team"))));
  }

  /** One of each that a lead keeps with a person. */
  private void work() {
    var id = person.toString();
    ines.made(
        "/api/entries",
        Map.of("kind", "heard", "day", DAY, "text", "A private word", "personId", id));
    ines.made(
        "/api/entries",
        Map.of("kind", "heard", "day", DAY, "text", "A private line", "helper", "Aylin " + word));
    var task =
        ines.made(
            "/api/tasks", Map.of("text", "A private task", "personId", id, "state", "waiting"));
    var asked = Map.of("about", Map.of("kind", "task", "id", task), "personIds", List.of(id));
    var draft = new HashMap<String, Object>(asked);
    draft.put("text", "A private question");
    ines.send("/api/questions/batches", draft).statusCode(201);
    rows.update(
        "update question set answer = ?, answered_at = asked_at, waiting = false where member_id = ?",
        "Aylin " + word,
        ines.memberId());
    var talk = ines.made("/api/talks", Map.of("personId", id, "day", DAY));
    ines.made("/api/talks/" + talk + "/points", Map.of("text", "A private point"));
    ines.request()
        .header("If-Match", "*")
        .body(Map.of("outcome", "held"))
        .post("/api/talks/" + talk + "/finish")
        .then()
        .statusCode(200);
    ines.made("/api/talks", Map.of("personId", id, "day", "2099-01-14"));
    ines.request().post("/api/people/" + person + "/link").then().statusCode(200);
    ines.change("/api/contacts/" + person, Map.of("rhythmDays", 14)).statusCode(200);
    var answer = Map.of("field", "person", "personId", id);
    ines.made(
        "/api/situations",
        Map.of("template", "brought-problem", "day", DAY, "answers", List.of(answer)));
    rows.update(
        """
        update situation set replies = json_build_array(json_build_object('field', 'person', 'person',
          json_build_object('id', cast(? as text), 'name', cast(? as text)), 'text', 'Mine', 'sentAt', '2027-01-14T10:00:00Z'))::text
        where member_id = ?
        """,
        id,
        "Aylin " + word,
        ines.memberId());
  }

  private Running asked() {
    var team = new ArrayList<>(ines.people("team", 3));
    team.add(person);
    return Draft.of(ines, "on-track")
        .with("showNames", false)
        .asking(Map.of("team", team))
        .launch();
  }

  private void close(Running survey) {
    survey.overdue();
    DueClosings.due();
    ines.read(survey.path()).body("state", not(equalTo("running")));
  }

  private static UUID id(Running survey) {
    return UUID.fromString(survey.id());
  }

  private int audience() {
    return rows.count("select count(*) from audience where person_id = ?", person);
  }

  private void forget() {
    QuarkusTransaction.requiringNew()
        .run(() -> rooms.forEach(room -> room.forgetErased(clock.instant())));
  }

  private ValidatableResponse data() {
    return petra.read("/api/person-data?email=" + email);
  }

  private void ask() {
    petra.send("/api/person-data/hand-over", Map.of("email", email)).statusCode(204);
  }

  private ValidatableResponse erase() {
    return petra.send("/api/person-data/erasure", Map.of("email", email));
  }

  private Set<String> tablesWith(String text) {
    var found = new TreeSet<String>();
    for (var table :
        rows.texts("select tablename::text from pg_tables where schemaname = 'public'")) {
      if (rows.count("select count(*) from " + table + " t where t::text ilike ?", "%" + text + "%")
          > 0) {
        found.add(table);
      }
    }
    return found;
  }
}
