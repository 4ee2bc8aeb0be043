package io.tenward.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.results.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Asked by name instead of by an anonymous vote, and never both within 60 days. */
@QuarkusTest
class VoteByNameTest {
  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
  private static final String WORDS = "A first look at your review within a working day";

  @Inject Rows rows;
  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();
  private final String clause = UUID.randomUUID().toString();

  @Test
  void peopleAreAskedByNameAndSayWhy() {
    var people = lead.people("team", 2);
    var first = begin(WORDS);
    createVote(first).statusCode(200);
    byName(first, asked(people.get(0)), asked(people.get(1)))
        .statusCode(200)
        .body("state", equalTo("proposed"))
        .body("askedByNameAt", notNullValue())
        .body("$", not(hasKey("vote")));
    write(first, WORDS).statusCode(409).body("type", equalTo("/problems/not-a-draft"));
    agree(first, Map.of("agreedOn", TODAY))
        .statusCode(409)
        .body("type", equalTo("/problems/vote-too-small"));
    byName(first, objects(people.get(0), clause), asked(people.get(1))).statusCode(200);
    lead.request()
        .get("/api/agreements/" + first + "/standing")
        .then()
        .body("items[0].named.vote", contains("object"))
        .body("items[0].named.reason", contains("Not on days with an incident."))
        .body("items[0]", not(hasKey("votes")))
        .body("stances.vote", contains("object", null))
        .body("stances.personId", contains(people.get(0).toString(), people.get(1).toString()));
    agree(first, Map.of("agreedOn", TODAY)).statusCode(200).body("state", equalTo("agreed"));
    byName(first, asked(people.get(0))).statusCode(409);
  }

  /** A stance that is noted again unchanged keeps its day. */
  @Test
  void aVersionKeepsWhoSaidWhatAndWhen() {
    clock.freeze();
    var people = lead.people("team", 2);
    var first = begin(WORDS);
    byName(first, says(people.get(0), "live"), says(people.get(1), "agree")).statusCode(200);
    var noted = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    clock.advance(Duration.ofDays(2));
    byName(first, objects(people.get(0), clause), says(people.get(1), "agree")).statusCode(200);
    var again = noted.plusDays(2).toString();
    agree(first, Map.of("agreedOn", again)).statusCode(200);
    clock.advance(Duration.ofDays(1));
    var second = begin(WORDS + ", mostly");
    byName(second, says(people.get(0), "agree")).statusCode(200);
    lead.request()
        .get("/api/agreements/" + first + "/standing")
        .then()
        .body("stances.vote", contains("object", "agree"))
        .body("stances.notedOn", contains(again, noted.toString()));
    var path = "/api/people/" + people.get(0) + "/stances";
    lead.request()
        .get(path)
        .then()
        .body("items.number", contains(2, 1))
        .body("items.vote", contains("agree", "object"))
        .body("items.agreedOn", contains(nullValue(), equalTo(again)))
        .body("items.clause", contains(nullValue(), equalTo(WORDS)))
        .body("items.notedOn", contains(noted.plusDays(3).toString(), again));
    lead.colleague().request().get(path).then().statusCode(404);
    given().auth().oauth2(lead.token("role:read")).get(path).then().statusCode(403);
    changing().delete("/api/people/" + people.get(0)).then().statusCode(204);
    lead.request().get(path).then().statusCode(404);
    lead.request()
        .get("/api/agreements/" + first + "/standing")
        .then()
        .body("stances.vote", contains("agree"));
  }

  /**
   * The names are the lead's alone; what was counted on the day stays true once a person is gone.
   */
  @Test
  void othersReadHowManySaidWhat() {
    var people = lead.people("team", 4);
    var names = lead.request().get("/api/people").path("items.name");
    var first = begin(WORDS);
    byName(
            first,
            says(people.get(0), "agree"),
            says(people.get(1), "live"),
            objects(people.get(2), clause),
            asked(people.get(3)))
        .statusCode(200);
    var counts = Map.of("byName", true, "asked", 4, "voted", 3, "agree", 1, "live", 1, "object", 1);
    lead.request().get("/api/agreements/" + first).then().body("turnout", equalTo(counts));
    agree(first, Map.of("agreedOn", TODAY)).statusCode(200);
    changing().delete("/api/people/" + people.get(2)).then().statusCode(204);
    lead.request().get("/api/agreements/" + first).then().body("turnout", equalTo(counts));
    changing()
        .body(Map.of("visible", "workspace"))
        .post("/api/agreements/" + first + "/visibility")
        .then()
        .statusCode(200);
    var path = "/api/agreements/" + first;
    var colleague = lead.colleague();
    colleague.request().get(path + "/text").then().body("turnout", equalTo(counts));
    var second = begin(WORDS + ", mostly");
    byName(second, objects(people.get(0), clause)).statusCode(200);
    agree(second, Map.of("agreedOn", TODAY)).statusCode(200);
    var link = Map.of("visible", "link");
    String address = changing().body(link).post(path(second) + "/visibility").path("link");
    var secret = address.substring(address.indexOf('#') + 1);
    var open = given().contentType("application/json");
    for (var read :
        List.of(
            colleague.request().get(path + "/text"),
            colleague.request().get(path(second) + "/text"),
            colleague.request().get(path + "/downloads/markdown"),
            given().auth().oauth2(lead.token("role:read")).get(path + "/text"),
            open.body(Map.of("secret", secret)).post("/api/agreements/open"),
            open.body(Map.of("secret", secret, "number", 1)).post("/api/agreements/open"))) {
      var text = read.then().statusCode(200).extract().asString();
      assertFalse(text.contains("Not on days with an incident."));
      for (var name : (List<?>) names) {
        assertFalse(text.contains(name.toString()));
      }
    }
  }

  private static String path(String id) {
    return "/api/agreements/" + id;
  }

  private static Map<String, Object> says(UUID personId, String vote) {
    return Map.of("personId", personId, "vote", vote);
  }

  @Test
  void aTalkTakesWhatEachPersonSaid() {
    var people = lead.people("team", 1);
    var first = begin(WORDS);
    agree(
            first,
            Map.of(
                "agreedOn",
                TODAY,
                "talk",
                "The team meeting",
                "stances",
                List.of(Map.of("personId", people.get(0), "vote", "live"))))
        .statusCode(200);
    lead.request()
        .get("/api/agreements/" + first + "/standing")
        .then()
        .body("items[0].named", empty())
        .body("stances.vote", contains("live"));
  }

  @Test
  void onlyTheLeadsPeopleAndTheVersionsClauses() {
    var person = lead.people("team", 1).getFirst();
    String empty = lead.request().post("/api/agreements").path("id");
    byName(empty, asked(person))
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-vote-on"));
    var first = begin(WORDS);
    byName(
            first,
            asked(SignedIn.lead().people("team", 1).getFirst()),
            asked(person),
            asked(person),
            objects(lead.people("manager", 1).getFirst(), UUID.randomUUID().toString()))
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/stances/0/personId", "/stances/2/personId", "/stances/3/clauseId"))
        .body("errors.code", contains("unknown-person", "duplicate", "unknown-thing"));
    byName(first, Map.of("personId", person, "vote", "object"))
        .statusCode(400)
        .body("errors.code", contains("required"));
    byName(first, Map.of("personId", person, "vote", "agree", "clauseId", clause))
        .statusCode(400)
        .body("errors.code", contains("contradictory"));
  }

  /** Otherwise subtraction would reveal the other one of two anonymous objections. */
  @Test
  void notOnceSomebodyCouldVoteAnonymously() {
    var people = lead.people("team", 4);
    var vote = launch(begin(WORDS));
    vote.overdue();
    rows.update(
        """
        update survey set state = 'closed', released_at = closes_at where survey_id = ?::uuid
        """,
        vote.id());
    rows.update(
        """
        insert into told_block (workspace_id, survey_id, question_id, launch_group_ids)
        select workspace_id, survey_id, ?, array_agg(launch_group_id) from launch_group
        where survey_id = ?::uuid group by workspace_id, survey_id
        """,
        "clause." + clause,
        vote.id());
    var second = begin(WORDS + ".");
    lead.request()
        .get("/api/agreements/" + second)
        .then()
        .body("notByName", containsInAnyOrder(people.stream().map(Object::toString).toArray()));
    byName(second, asked(people.getFirst()))
        .statusCode(409)
        .body("type", equalTo("/problems/vote-mixed"))
        .body("errors.pointer", contains("/stances/0/personId"));
    byName(second, asked(lead.people("manager", 1).getFirst())).statusCode(200);
    agree(
            second,
            Map.of(
                "agreedOn", TODAY, "talk", "A talk", "stances", List.of(asked(people.getFirst()))))
        .statusCode(409)
        .body("type", equalTo("/problems/vote-mixed"));
    rows.update(
        "update survey set released_at = released_at - interval '61 days'"
            + " where survey_id = ?::uuid",
        vote.id());
    obstacle(second, nullValue());
    byName(second, asked(people.getFirst())).statusCode(200);
  }

  @Test
  void noAnonymousVoteOnceSomebodyWasAskedByName() {
    var people = lead.people("team", 4);
    var first = begin(WORDS);
    byName(first, asked(people.getFirst())).statusCode(200);
    var second = begin(WORDS + ", mostly");
    String vote = createVote(second).statusCode(200).extract().path("vote.surveyId");
    launchOf(vote).statusCode(409).body("type", equalTo("/problems/vote-mixed"));
    lead.request().get("/api/surveys/" + vote).then().body("state", equalTo("draft"));
    // Whatever is noted and whoever is in the list since.
    byName(first, asked(people.getLast())).statusCode(200);
    lead.request()
        .header("If-Match", "*")
        .delete("/api/people/" + people.get(1))
        .then()
        .statusCode(204);
    launchOf(vote).statusCode(409);
    rows.update("update asked_by_name set day = day - 61 where lead_id = ?", lead.memberId());
    launchOf(vote).statusCode(200);
  }

  @Test
  void peopleAreAskedByNameOnlyAboutAVersionThatChanged() {
    var person = lead.people("team", 1).getFirst();
    var first = begin(WORDS);
    agree(first, Map.of("agreedOn", TODAY, "talk", "The team meeting")).statusCode(200);
    String second = lead.request().post("/api/agreements").path("id");
    obstacle(second, equalTo("nothing-to-vote-on"));
    byName(second, asked(person))
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-vote-on"));
    write(second, WORDS + ", or I say why not").statusCode(200);
    obstacle(second, nullValue());
    byName(second, asked(person)).statusCode(200);
  }

  private void obstacle(String id, Matcher<Object> what) {
    lead.request().get("/api/agreements/" + id).then().body("byNameObstacle", what);
  }

  private String begin(String words) {
    String id = lead.request().post("/api/agreements").then().statusCode(200).extract().path("id");
    write(id, words).statusCode(200);
    return id;
  }

  private ValidatableResponse write(String id, String words) {
    var written = Map.of("id", clause, "section", "duty", "text", words);
    return changing()
        .body(Map.of("word", "", "clauses", List.of(written)))
        .put("/api/agreements/" + id)
        .then();
  }

  private static Map<String, Object> asked(UUID personId) {
    return Map.of("personId", personId);
  }

  private static Map<String, Object> objects(UUID personId, String clauseId) {
    return Map.of(
        "personId",
        personId,
        "vote",
        "object",
        "clauseId",
        clauseId,
        "why",
        "Not on days with an incident.");
  }

  @SafeVarargs
  private ValidatableResponse byName(String id, Map<String, ?>... stances) {
    return changing()
        .body(Map.of("stances", List.of(stances)))
        .post("/api/agreements/" + id + "/stances")
        .then();
  }

  private ValidatableResponse agree(String id, Map<String, ?> day) {
    return changing().body(day).post("/api/agreements/" + id + "/agree").then();
  }

  private ValidatableResponse createVote(String id) {
    return changing()
        .body(Map.of("title", "Role agreement", "zone", "Europe/Berlin"))
        .post("/api/agreements/" + id + "/vote")
        .then();
  }

  private Running launch(String id) {
    String vote = createVote(id).statusCode(200).extract().path("vote.surveyId");
    launchOf(vote).statusCode(200);
    return new Running(lead, vote);
  }

  private ValidatableResponse launchOf(String vote) {
    var path = "/api/surveys/" + vote;
    lead.patch("*").body(Map.of("delivery", "links")).patch(path).then().statusCode(200);
    return changing().post(path + "/launch").then();
  }

  private RequestSpecification changing() {
    return lead.request().header("If-Match", "*");
  }
}
