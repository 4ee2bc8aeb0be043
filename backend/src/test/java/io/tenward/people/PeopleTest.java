package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleTest {
  /** The key is as long as a cursor's, and has its characters. */
  private static final String NOBODYS = "999999999999999999999999999999";

  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
  }

  @Test
  void aPersonIsAddedReadAndListed() {
    var added =
        people
            .add(people.draft("  Aylin Demir ", "Aylin.Demir@nordhafen.example"))
            .statusCode(201)
            .header("ETag", notNullValue())
            .body("name", equalTo("Aylin Demir"))
            .body("email", equalTo("Aylin.Demir@nordhafen.example"))
            .body("groupId", equalTo(people.team().toString()))
            .extract();
    ines.request()
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(added.header("ETag")))
        .body("id", equalTo(added.path("id")))
        .body("createdAt", equalTo(added.path("createdAt")));
    people.list("limit=50").body("items.name", contains("Aylin Demir")).body("next", nullValue());
  }

  @Test
  void anAddressIsNotNeeded() {
    people.add(people.draft("Ole Brandt", null)).statusCode(201).body("email", nullValue());
    people.add(people.draft("Ole Brandt", null)).statusCode(201);
  }

  @Test
  void anAddressStandsOncePerLead() {
    people.add(people.draft("Aylin", "aylin@nordhafen.example")).statusCode(201);
    people
        .add(people.draft("Another", "AYLIN@nordhafen.example"))
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
      people.add(people.draft(name, null)).statusCode(201);
    }
    people
        .list("limit=50")
        .body("items.name", contains("anna", "Ärmel", "Bojan", "Otto", "zoe", "Zoë"));
  }

  @Test
  void aLongListComesInPages() {
    var same = "The same name for more than thirty signs ";
    for (int i = 0; i < 5; i++) {
      people.add(people.draft(same + i, null)).statusCode(201);
    }
    var seen = new ArrayList<String>();
    String next = "";
    do {
      var page =
          people
              .list("limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.id"));
      next = page.path("next");
    } while (next != null);
    assertEquals(5, new HashSet<>(seen).size());
    assertEquals(5, seen.size());
  }

  @Test
  void theLongestNameMakesACursorWithinBounds() {
    people.add(people.draft("𝔘".repeat(100), null)).statusCode(201);
    people.add(people.draft("𝔘".repeat(100), null)).statusCode(201);
    String next = people.list("limit=1").statusCode(200).extract().path("next");
    assertTrue(next.length() <= 200);
    people.list("limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
  }

  @Test
  void theListCanBeOfOneGroup() {
    ines.people("team", 2);
    ines.people("client", 3);
    people.list("groupId=" + ines.group("client")).body("items", hasSize(3));
    people.list("groupId=" + UUID.randomUUID()).body("items", empty());
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
    people
        .list(query)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-request"))
        .body("errors.pointer", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void aRepeatedCallAddsNobodyTwice() {
    var key = UUID.randomUUID().toString();
    var draft = people.draft("Aylin", null);
    for (int i = 0; i < 2; i++) {
      ines.request()
          .header("Idempotency-Key", key)
          .body(draft)
          .post("/api/people")
          .then()
          .statusCode(201);
    }
    people.list("limit=50").body("items", hasSize(1));
    ines.request()
        .header("Idempotency-Key", key)
        .body(people.draft("Bojan", null))
        .post("/api/people")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void anotherLeadsPeopleDoNotExist() {
    var aylin = "/api/people/" + ines.person(people.team(), "Aylin");
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
      other.request().get("/api/people?groupId=" + people.team()).then().body("items", empty());
      other
          .request()
          .body(Map.of("name", "Spy", "groupId", people.team()))
          .post("/api/people")
          .then()
          .statusCode(400)
          .body("errors.code", contains("unknown-group"));
    }
  }

  @Test
  void hostileTextIsKeptAsWritten() {
    var name = "<script>alert('x')</script> '; drop table person; -- \u200f\ud83d\ude00 {{7*7}}";
    people
        .add(people.draft(name, "o'hara--{7*7}|$x@nordhafen.example"))
        .statusCode(201)
        .body("name", equalTo(name));
    people.list("limit=50").body("items.name", contains(name));
  }
}
