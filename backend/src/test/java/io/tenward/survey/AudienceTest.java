package io.tenward.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.identity.SignedIn;
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
                Map.of(
                    "groupId",
                    team,
                    "personIds",
                    List.of(people.get(0), stranger, client, people.get(0))),
                Map.of("groupId", strangers.group("team"), "personIds", List.of()),
                Map.of("groupId", team, "personIds", List.of(people.get(1)))))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/audience/0/personIds/1",
                "/audience/0/personIds/2",
                "/audience/0/personIds/3",
                "/audience/1/groupId",
                "/audience/2/groupId"))
        .body(
            "errors.code",
            contains(
                "unknown-person", "unknown-person", "duplicate", "unknown-group", "duplicate"));
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
    launched.launch();

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
    assertEquals(3, draft.launch().links().size());
  }
}
