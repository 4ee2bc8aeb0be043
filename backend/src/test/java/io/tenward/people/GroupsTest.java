package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GroupsTest {
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void ownGroupsFollowTheFiveThatEverybodyHas() {
    add("Support").statusCode(201);
    add("Administration").statusCode(201);
    list("limit=50")
        .statusCode(200)
        .body("items.kind", contains("team", "lead", "product", "client", "manager", "own", "own"))
        .body("items[5].name", equalTo("Support"))
        .body("items[6].name", equalTo("Administration"));
  }

  @Test
  void aGroupSaysHowManyAreInIt() {
    ines.people("team", 6);
    var support = ines.ownGroup("Support");
    ines.person(support, "Ole Brandt");
    list("limit=50").body("items.people", contains(6, 0, 0, 0, 0, 1));
    ines.request()
        .get("/api/groups/" + support)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("people", equalTo(1))
        .body("name", equalTo("Support"));
  }

  @Test
  void aGroupIsRenamed() {
    var added = add("Support").extract();
    ines.patch(added.header("ETag"))
        .body(Map.of("name", " Support and operations "))
        .patch(added.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(added.header("ETag"))))
        .body("name", equalTo("Support and operations"));
  }

  @Test
  void aGroupKeepsItsNameInAnotherCase() {
    var added = add("Support").extract();
    ines.patch(added.header("ETag"))
        .body(Map.of("name", "SUPPORT"))
        .patch(added.header("Location"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Support",
        "SUPPORT",
        " support ",
        "Team",
        "other leads",
        "Product",
        "clients",
        "MANAGER",
        "Smaller groups",
        "Andere Leads",
        "Produkt",
        "Kunden",
        "Kundschaft",
        "Führungskraft",
        "FÜHRUNGSKRAFT",
        "Kleinere Gruppen"
      })
  void aNameStandsForOneGroup(String name) {
    add("Support").statusCode(201);
    problem(add(name), 409, "group-name-taken");
    var other = add("Operations").extract();
    problem(
        ines.patch(other.header("ETag"))
            .body(Map.of("name", name))
            .patch(other.header("Location"))
            .then(),
        409,
        "group-name-taken");
  }

  @ParameterizedTest
  @CsvSource({"'', too-short", "'   ', too-short"})
  void aNameIsNeeded(String name, String code) {
    problem(add(name), 400, "invalid-request")
        .body("errors.pointer", contains("/name"))
        .body("errors.code", contains(code));
    problem(add("x".repeat(61)), 400, "invalid-request").body("errors.code", contains("too-long"));
    add("😀".repeat(60)).statusCode(201);
  }

  @Test
  void ofParallelCallsOneGetsTheName() throws Exception {
    try (var pool = Executors.newFixedThreadPool(6)) {
      var calls =
          IntStream.range(0, 6)
              .<Callable<Integer>>mapToObj(i -> () -> add("Support").extract().statusCode())
              .toList();
      var heard = new ArrayList<Integer>();
      for (var call : pool.invokeAll(calls)) {
        heard.add(call.get());
      }
      assertEquals(1, heard.stream().filter(status -> status == 201).count());
      assertEquals(5, heard.stream().filter(status -> status == 409).count());
    }
  }

  @Test
  void theFiveStayAsTheyAre() {
    var team = "/api/groups/" + ines.group("team");
    var etag = ines.request().get(team).header("ETag");
    problem(
        ines.patch(etag).body(Map.of("name", "Crew")).patch(team).then(), 409, "standard-group");
    problem(ines.request().header("If-Match", etag).delete(team).then(), 409, "standard-group");
  }

  @Test
  void onlyAnEmptyGroupIsRemoved() {
    var group = ines.ownGroup("Support");
    var path = "/api/groups/" + group;
    var ole = ines.person(group, "Ole Brandt");
    problem(remove(path), 409, "group-not-empty");
    ines.request().header("If-Match", "\"0\"").delete("/api/people/" + ole);
    remove(path).statusCode(204);
    problem(ines.request().get(path).then(), 404, "not-found");
    add("Support").statusCode(201);
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    var path = add("Support").extract().header("Location");
    problem(
            ines.patch("\"9\"").body(Map.of("name", "x")).patch(path).then(),
            412,
            "changed-meanwhile")
        .body("current.name", equalTo("Support"));
    problem(
        ines.request()
            .contentType("application/merge-patch+json")
            .body(Map.of("name", "x"))
            .patch(path)
            .then(),
        428,
        "precondition-required");
    problem(ines.request().delete(path).then(), 428, "precondition-required");
    problem(
        ines.request().header("If-Match", "\"9\"").delete(path).then(), 412, "changed-meanwhile");
  }

  @Test
  void aRepeatedCallAddsOneGroup() {
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      add("Support", key).statusCode(201);
    }
    problem(add("Operations", key), 422, "idempotency-key-reused");
    list("limit=50").body("items.name", hasItem("Support"));
  }

  @Test
  void anotherLeadsGroupsDoNotExist() {
    var path = "/api/groups/" + ines.ownGroup("Support");
    for (var other : List.of(ines.colleague(), SignedIn.inOtherWorkspace())) {
      problem(other.request().get(path).then(), 404, "not-found");
      problem(other.patch("\"0\"").body(Map.of("name", "x")).patch(path).then(), 404, "not-found");
      problem(other.request().header("If-Match", "\"0\"").delete(path).then(), 404, "not-found");
      other.request().get("/api/groups").then().body("items.name", not(hasItem("Support")));
      other.ownGroup("Support");
    }
  }

  @Test
  void aLongListComesInPages() {
    var seen = new ArrayList<String>();
    for (String next = ""; next != null; ) {
      var page = list("limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).extract();
      seen.addAll(page.path("items.kind"));
      next = page.path("next");
    }
    assertEquals(List.of("team", "lead", "product", "client", "manager"), seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=",
        "cursor=",
        "cursor=AAAA",
        "cursor=!",
        "order=name",
        "limit=1&limit=2"
      })
  void aWrongPageIsRefused(String query) {
    problem(list(query), 400, "invalid-request")
        .body("errors.pointer", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void readersHaveNeitherGroupsNorPeople() {
    var reader = ines.reader();
    var someone = "/" + UUID.randomUUID();
    for (var path : List.of("/api/groups", "/api/people")) {
      problem(reader.request().get(path).then(), 403, "forbidden");
      problem(reader.request().get(path + someone).then(), 403, "forbidden");
      problem(
          reader.patch("\"0\"").body(Map.of("name", "x")).patch(path + someone).then(),
          403,
          "forbidden");
      problem(
          reader.request().header("If-Match", "\"0\"").delete(path + someone).then(),
          403,
          "forbidden");
    }
    var person = Map.of("name", "x", "groupId", UUID.randomUUID());
    problem(
        reader.request().body(Map.of("name", "x")).post("/api/groups").then(), 403, "forbidden");
    problem(reader.request().body(person).post("/api/people").then(), 403, "forbidden");
    problem(
        reader.request().body(Map.of("people", List.of(person))).post("/api/people/batches").then(),
        403,
        "forbidden");
  }

  private ValidatableResponse add(String name) {
    return add(name, UUID.randomUUID().toString());
  }

  private ValidatableResponse add(String name, String key) {
    return ines.request()
        .header("Idempotency-Key", key)
        .body(Map.of("name", name))
        .post("/api/groups")
        .then();
  }

  private ValidatableResponse list(String query) {
    return ines.request().get("/api/groups?" + query).then();
  }

  private ValidatableResponse remove(String path) {
    var etag = ines.request().get(path).header("ETag");
    return ines.request().header("If-Match", etag).delete(path).then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
    return answer.statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
