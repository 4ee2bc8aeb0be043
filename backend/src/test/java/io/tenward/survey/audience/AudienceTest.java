package io.tenward.survey.audience;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AudienceTest {
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void asksEachPersonOnceAndOnlyOwnPeople() {
    var draft = Draft.of(ines, "on-track");
    var team = ines.group("team");
    var people = ines.people("team", 2);
    var client = ines.people("client", 1).getFirst();
    var strangers = SignedIn.lead();
    var stranger = strangers.people("team", 1).getFirst();

    draft
        .change(
            "audience",
            List.of(
                Map.of("groupId", team, "personIds", List.of(people.get(0), stranger, client)),
                Map.of("groupId", strangers.group("team"), "personIds", List.of()),
                Map.of("groupId", team, "personIds", List.of(people.get(1)))))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/audience/0/personIds/1",
                "/audience/0/personIds/2",
                "/audience/1/groupId",
                "/audience/2/groupId"))
        .body(
            "errors.code",
            contains("unknown-person", "unknown-person", "unknown-group", "duplicate"));
    ines.request().get(draft.path()).then().body("audience", empty());
  }

  @Test
  void replacesTheWholeAudience() {
    var team = ines.people("team", 3);
    var clients = ines.people("client", 2);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team, "client", clients));
    draft.asking(Map.of("client", clients.subList(0, 1)));

    ines.request()
        .get(draft.path())
        .then()
        .body("audience.groupId", contains(ines.group("client").toString()))
        .body("audience[0].personIds", contains(clients.getFirst().toString()));
  }

  @Test
  void forgetsWhoIsRemoved() {
    var team = ines.people("team", 3);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var person = ines.request().get("/api/people/" + team.get(1));
    ines.request()
        .header("If-Match", person.header("ETag"))
        .delete("/api/people/" + team.get(1))
        .then()
        .statusCode(204);

    ines.request()
        .get(draft.path())
        .then()
        .body(
            "audience[0].personIds",
            containsInAnyOrder(team.get(0).toString(), team.get(2).toString()));
    assertEquals(0, Sql.count("select count(*) from audience where person_id = ?1", team.get(1)));
    assertEquals(
        4,
        Sql.count(
            "select count(*) from audience where survey_id = ?1", UUID.fromString(running.id())));
  }

  @Test
  void asksThemAgainOnceTheirRemovalIsUndone() {
    var team = ines.people("team", 3);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    var launched = Draft.of(ines, "balance").asking(Map.of("team", team));
    var back = team.get(1);
    var path = "/api/people/" + back;
    var etag = ines.request().get(path).header("ETag");
    ines.request().header("If-Match", etag).delete(path).then().statusCode(204);
    launched.readAgain().launch();

    ines.request()
        .body(Map.of("id", back, "name", "Back", "groupId", ines.group("team")))
        .post("/api/people")
        .then()
        .statusCode(201)
        .body("id", equalTo(back.toString()));

    ines.request()
        .get(draft.path())
        .then()
        .body(
            "audience[0].personIds",
            containsInAnyOrder(team.stream().map(UUID::toString).toArray()));
    ines.request().get(launched.path()).then().body("audience[0].personIds", hasSize(2));
    assertEquals(0, Sql.count("select count(*) from removed_audience where person_id = ?1", back));
  }

  @Test
  void countsPeopleInTheGroupTheyAreInNow() {
    var team = ines.people("team", 3);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team));
    var path = "/api/people/" + team.getFirst();
    var person = ines.request().get(path);
    ines.patch(person.header("ETag"))
        .body("{\"groupId\":\"" + ines.group("client") + "\"}")
        .patch(path)
        .then()
        .statusCode(200);

    ines.request().get(draft.path()).then().body("audience.personIds*.size()", contains(2, 1));
    assertEquals(3, draft.readAgain().launch().links().size());
  }

  @Test
  void nothingIsLaunchedThatWasReadWithPeopleInOtherGroups() {
    var product = ines.people("product", 4);
    var draft =
        Draft.of(ines, "on-track")
            .asking(Map.of("team", ines.people("team", 5), "product", product));
    var moves =
        product.stream()
            .limit(2)
            .map(person -> Map.of("personId", person, "groupId", ines.group("team")))
            .toList();
    ines.request()
        .body(Map.of("people", List.of(), "moves", moves))
        .post("/api/people/batches")
        .then()
        .statusCode(201);

    draft
        .tryLaunch()
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/changed-meanwhile"))
        .body("current.state", equalTo("draft"))
        .body("current.audience.personIds*.size()", containsInAnyOrder(7, 2));
    draft.readAgain().launch();
  }

  @Test
  void whateverIsFrozenOfSomebodyAskedIsAnotherVersion() {
    var team = ines.people("team", 3);
    var draft = Draft.of(ines, "on-track").asking(Map.of("team", team.subList(0, 2)));
    var asked = "/api/people/" + team.getFirst();
    var path = draft.path();

    for (var change :
        List.of(
            Map.of("name", "Aylin Demir"),
            Map.of("email", "aylin@nordhafen.example"),
            Map.of("language", "de"),
            Map.of("groupId", ines.group("client")),
            Map.of("archived", true),
            Map.of("archived", false))) {
      assertNotEquals(version(path), after(path, () -> change(asked, change)), change.toString());
    }
    assertEquals(version(path), after(path, () -> change(asked, Map.of("archived", false))));
    assertEquals(
        version(path),
        after(path, () -> change("/api/people/" + team.get(2), Map.of("name", "x"))));
    assertNotEquals(version(path), after(path, () -> remove(asked)));
    var again = Map.of("id", team.getFirst(), "name", "Aylin", "groupId", ines.group("team"));
    assertNotEquals(
        version(path),
        after(path, () -> ines.request().body(again).post("/api/people").then().statusCode(201)));
  }

  @Test
  void anotherNameOfAGroupThatIsAskedIsAnotherVersion() {
    var group = ownGroup("Platform");
    var person = ines.person(UUID.fromString(group), "Ole");
    var unit = Map.of("groupId", group, "personIds", List.of(person));
    var draft = Draft.of(ines, "on-track").with("audience", List.of(unit));
    var path = draft.path();
    var other = ownGroup("Sales");

    assertNotEquals(
        version(path), after(path, () -> change("/api/groups/" + group, Map.of("name", "Core"))));
    assertEquals(
        version(path), after(path, () -> change("/api/groups/" + other, Map.of("name", "Trade"))));
    assertEquals(
        version(path), after(path, () -> change("/api/groups/" + group, Map.of("name", "Core"))));
  }

  @Test
  void whoIsBroughtWhereTheyAreIsNoOtherVersion() {
    var person = ines.people("team", 1).getFirst();
    var path = Draft.of(ines, "on-track").asking(Map.of("team", List.of(person))).path();

    assertEquals(version(path), after(path, () -> move(person, ines.group("team"))));
    assertNotEquals(version(path), after(path, () -> move(person, ines.group("client"))));
  }

  private void move(UUID person, UUID group) {
    var moves = List.of(Map.of("personId", person, "groupId", group));
    ines.request()
        .body(Map.of("people", List.of(), "moves", moves))
        .post("/api/people/batches")
        .then()
        .statusCode(201);
  }

  @Test
  void aGroupThatIsRemovedTakesItsPartsOutOfADraftInAnotherVersion() {
    var group = ownGroup("Platform");
    var parts =
        List.of(
            Map.of(
                "groupId",
                group,
                "part",
                Map.of("id", UUID.randomUUID(), "name", "North"),
                "personIds",
                List.of()));
    var path = Draft.of(ines, "on-track").with("audience", parts).path();

    assertNotEquals(version(path), after(path, () -> remove("/api/groups/" + group)));
    ines.request().get(path).then().body("audience", empty());
  }

  private String ownGroup(String name) {
    return ines.request()
        .body(Map.of("name", name))
        .post("/api/groups")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void change(String path, Map<String, ?> change) {
    ines.patch(version(path)).body(change).patch(path).then().statusCode(200);
  }

  private void remove(String path) {
    ines.request().header("If-Match", version(path)).delete(path).then().statusCode(204);
  }

  private String after(String path, Runnable change) {
    change.run();
    return version(path);
  }

  private String version(String path) {
    return ines.request().get(path).header("ETag");
  }
}
