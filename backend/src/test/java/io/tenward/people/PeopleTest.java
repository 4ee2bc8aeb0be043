package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.identity.SignedIn;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleTest {
  /** As long as a cursor, and of its signs. */
  private static final String NOBODYS = "999999999999999999999999999999";

  @Inject Farewells farewells;
  private SignedIn ines;
  private UUID team;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    team = ines.group("team");
  }

  @Test
  void aPersonIsAddedReadAndListed() {
    var added =
        add(draft("  Aylin Demir ", "Aylin.Demir@nordhafen.example"))
            .statusCode(201)
            .header("ETag", notNullValue())
            .body("name", equalTo("Aylin Demir"))
            .body("email", equalTo("Aylin.Demir@nordhafen.example"))
            .body("groupId", equalTo(team.toString()))
            .extract();
    ines.request()
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(added.header("ETag")))
        .body("id", equalTo(added.path("id")))
        .body("createdAt", equalTo(added.path("createdAt")));
    list("limit=50").body("items.name", contains("Aylin Demir")).body("next", nullValue());
  }

  @Test
  void anAddressIsNotNeeded() {
    add(draft("Ole Brandt", null)).statusCode(201).body("email", nullValue());
    add(draft("Ole Brandt", null)).statusCode(201);
  }

  @Test
  void anAddressStandsOncePerLead() {
    add(draft("Aylin", "aylin@nordhafen.example")).statusCode(201);
    add(draft("Another", "AYLIN@nordhafen.example"))
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"))
        .body("errors.pointer", contains("/email"))
        .body("errors.code", contains("duplicate"));
    var marek = ines.colleague();
    marek
        .request()
        .body(
            Map.of(
                "name", "Aylin",
                "email", "aylin@nordhafen.example",
                "groupId", marek.group("team")))
        .post("/api/people")
        .then()
        .statusCode(201);
  }

  @Test
  void peopleStandByNameAsPeopleSortThem() {
    for (var name : List.of("zoe", "Bojan", "Ärmel", "anna", "Zoë", "Otto")) {
      add(draft(name, null)).statusCode(201);
    }
    list("limit=50").body("items.name", contains("anna", "Ärmel", "Bojan", "Otto", "zoe", "Zoë"));
  }

  @Test
  void aLongListComesInPages() {
    var same = "The same name for more than thirty signs ";
    for (int i = 0; i < 5; i++) {
      add(draft(same + i, null)).statusCode(201);
    }
    var seen = new ArrayList<String>();
    String next = "";
    do {
      var page =
          list("limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).statusCode(200).extract();
      seen.addAll(page.path("items.id"));
      next = page.path("next");
    } while (next != null);
    assertEquals(5, new HashSet<>(seen).size());
    assertEquals(5, seen.size());
  }

  @Test
  void theLongestNameMakesACursorWithinBounds() {
    add(draft("𝔘".repeat(100), null)).statusCode(201);
    add(draft("𝔘".repeat(100), null)).statusCode(201);
    String next = list("limit=1").statusCode(200).extract().path("next");
    assertTrue(next.length() <= 200);
    list("limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
  }

  @Test
  void theListCanBeOfOneGroup() {
    ines.people("team", 2);
    ines.people("client", 3);
    list("groupId=" + ines.group("client")).body("items", hasSize(3));
    list("groupId=" + UUID.randomUUID()).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=x",
        "cursor=AAAA",
        "cursor=" + NOBODYS,
        "groupId=1"
      })
  void aWrongQueryIsRefused(String query) {
    list(query)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-request"))
        .body("errors.pointer", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void aPersonIsChanged() {
    var added = add(draft("Aylin", "aylin@nordhafen.example")).extract();
    var client = ines.group("client");
    var path = added.header("Location");
    var etag =
        ines.patch(added.header("ETag"))
            .body(Map.of("groupId", client, "name", " Aylin Demir "))
            .patch(path)
            .then()
            .statusCode(200)
            .body("groupId", equalTo(client.toString()))
            .body("name", equalTo("Aylin Demir"))
            .body("email", equalTo("aylin@nordhafen.example"))
            .header("ETag", not(equalTo(added.header("ETag"))))
            .extract()
            .header("ETag");
    ines.patch(etag)
        .body("{\"email\":null}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("email", nullValue());
  }

  @Test
  void theOwnAddressMayBeWrittenInAnotherCase() {
    var added = add(draft("Aylin", "aylin@nordhafen.example")).extract();
    ines.patch(added.header("ETag"))
        .body(Map.of("email", "Aylin@nordhafen.example"))
        .patch(added.header("Location"))
        .then()
        .statusCode(200);
  }

  @Test
  void somebodyElsesAddressIsTaken() {
    add(draft("Bojan", "bojan@nordhafen.example"));
    var added = add(draft("Aylin", null)).extract();
    ines.patch(added.header("ETag"))
        .body(Map.of("email", "bojan@nordhafen.example"))
        .patch(added.header("Location"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}|''|too-few",
        "[]|''|wrong-type",
        "7|''|wrong-type",
        "{\"name\":null}|/name|required",
        "{\"name\":\"  \"}|/name|too-short",
        "{\"name\":7}|/name|wrong-type",
        "{\"name\":\"a\\u0000\"}|/name|bad-text",
        "{\"email\":\"aylin\"}|/email|bad-format",
        "{\"groupId\":null}|/groupId|required",
        "{\"groupId\":\"0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001\"}|/groupId|unknown-group",
        "{\"createdAt\":\"2026-01-01T00:00:00Z\"}|/createdAt|unknown-field"
      })
  void aWrongChangeNamesItsField(String given) {
    var parts = given.split("\\|");
    var added = add(draft("Aylin", null)).extract();
    ines.patch(added.header("ETag"))
        .body(parts[0])
        .patch(added.header("Location"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(parts[1].replace("''", "")))
        .body("errors.code", contains(parts[2]));
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    var added = add(draft("Aylin", null)).extract();
    var path = added.header("Location");
    ines.request()
        .contentType("application/merge-patch+json")
        .body(Map.of("name", "x"))
        .patch(path)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    ines.patch("\"99\"")
        .body(Map.of("name", "x"))
        .patch(path)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/changed-meanwhile"))
        .body("current.name", equalTo("Aylin"));
    ines.request().delete(path).then().statusCode(428);
    ines.request().header("If-Match", "\"99\"").delete(path).then().statusCode(412);
  }

  @Test
  void aPersonIsRemoved() {
    var added = add(draft("Aylin", null)).extract();
    var path = added.header("Location");
    ines.request().header("If-Match", added.header("ETag")).delete(path).then().statusCode(204);
    ines.request().get(path).then().statusCode(404);
    list("limit=50").body("items", empty());
    var id = UUID.fromString(added.path("id"));
    assertTrue(
        farewells.heard().contains(new PersonRemoved(ines.workspaceId(), ines.memberId(), id)));
  }

  @Test
  void manyAreAddedAtOnceInTheOrderSent() {
    batch(List.of(draft("Zoe", null), draft("Aylin", "a@b.example"), draft("Ole", null)))
        .statusCode(201)
        .body("people.name", contains("Zoe", "Aylin", "Ole"));
  }

  @Test
  void allOrNoneAreAdded() {
    add(draft("Ole", "ole@nordhafen.example"));
    batch(
            List.of(
                draft("Aylin", "aylin@nordhafen.example"),
                draft("Again", "AYLIN@nordhafen.example"),
                draft("Bojan", null),
                draft("Ole too", "ole@nordhafen.example")))
        .statusCode(409)
        .body("type", equalTo("/problems/email-taken"))
        .body("errors.pointer", contains("/people/1/email", "/people/3/email"))
        .body("errors.code", contains("duplicate", "duplicate"));
    list("limit=50").body("items.name", contains("Ole"));
  }

  @Test
  void eachLineThatIsWrongIsNamed() {
    var stranger = map(draft("Bojan", null));
    stranger.put("groupId", UUID.randomUUID());
    batch(List.of(draft("Aylin", null), stranger))
        .statusCode(400)
        .body("errors.pointer", contains("/people/1/groupId"))
        .body("errors.code", contains("unknown-group"));
    batch(List.of(draft("", null), draft("Aylin", "nowhere")))
        .statusCode(400)
        .body("errors.pointer", contains("/people/0/name", "/people/1/email"))
        .body("errors.code", contains("too-short", "bad-format"));
    batch(List.of()).statusCode(400).body("errors.code", contains("too-few"));
  }

  @Test
  void fiveHundredAtOnceAreEnough() {
    var many = IntStream.range(0, 501).mapToObj(i -> draft("p" + i, null)).toList();
    batch(many).statusCode(400).body("errors.code", contains("too-many"));
    batch(many.subList(1, 501)).statusCode(201).body("people", hasSize(500));
    var again = IntStream.range(0, 500).mapToObj(i -> draft("p", "p@nordhafen.example")).toList();
    batch(again).statusCode(409).body("errors", hasSize(200));
  }

  @Test
  void aRepeatedCallAddsNobodyTwice() {
    var key = UUID.randomUUID().toString();
    var draft = draft("Aylin", null);
    for (int i = 0; i < 2; i++) {
      ines.request()
          .header("Idempotency-Key", key)
          .body(draft)
          .post("/api/people")
          .then()
          .statusCode(201);
    }
    list("limit=50").body("items", hasSize(1));
    ines.request()
        .header("Idempotency-Key", key)
        .body(draft("Bojan", null))
        .post("/api/people")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void anotherLeadsPeopleDoNotExist() {
    var aylin = "/api/people/" + ines.person(team, "Aylin");
    for (var other : List.of(ines.colleague(), SignedIn.inOtherWorkspace())) {
      other
          .request()
          .get(aylin)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"));
      other.patch("\"0\"").body(Map.of("name", "x")).patch(aylin).then().statusCode(404);
      other.request().header("If-Match", "*").delete(aylin).then().statusCode(404);
      other.request().get("/api/people").then().body("items", empty());
      other.request().get("/api/people?groupId=" + team).then().body("items", empty());
      other
          .request()
          .body(Map.of("name", "Spy", "groupId", team))
          .post("/api/people")
          .then()
          .statusCode(400)
          .body("errors.code", contains("unknown-group"));
    }
  }

  @Test
  void hostileTextIsKeptAsWritten() {
    var name = "<script>alert('x')</script> '; drop table person; -- \u200f\ud83d\ude00 {{7*7}}";
    add(draft(name, "o'hara;--\"<b>@nordhafen.example"))
        .statusCode(201)
        .body("name", equalTo(name));
    list("limit=50").body("items.name", contains(name));
  }

  private static Map<String, Object> map(Map<String, Object> values) {
    return new HashMap<>(values);
  }

  private Map<String, Object> draft(String name, String email) {
    var draft = map(Map.of("name", name, "groupId", team));
    if (email != null) {
      draft.put("email", email);
    }
    return draft;
  }

  private ValidatableResponse add(Map<String, Object> draft) {
    return ines.request().body(draft).post("/api/people").then();
  }

  private ValidatableResponse batch(List<Map<String, Object>> drafts) {
    return ines.request().body(Map.of("people", drafts)).post("/api/people/batches").then();
  }

  private ValidatableResponse list(String query) {
    return ines.request().urlEncodingEnabled(false).get("/api/people?" + query).then();
  }
}
