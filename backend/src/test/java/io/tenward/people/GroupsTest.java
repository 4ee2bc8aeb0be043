package io.tenward.people;

import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.AtOnce;
import io.tenward.account.member.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    ines.read("/api/groups/" + support)
        .header("ETag", notNullValue())
        .body("people", equalTo(1))
        .body("name", equalTo("Support"));
  }

  @Test
  void aGroupIsRenamedAndKeepsItsNameInAnotherCase() {
    var added = add("Support").extract();
    var path = added.header("Location");
    ines.change(path, added.header("ETag"), Map.of("name", " Support and operations "))
        .statusCode(200)
        .header("ETag", not(equalTo(added.header("ETag"))))
        .body("name", equalTo("Support and operations"));
    ines.change(path, Map.of("name", "SUPPORT AND OPERATIONS")).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Support", "SUPPORT", " support ", "Team",
        "other leads", "Product", "clients", "MANAGER",
        "Smaller groups", "Andere Leads", "Produkt", "Kunden",
        "Kundschaft", "Führungskraft", "FÜHRUNGSKRAFT", "Kleinere Gruppen"
      })
  void aNameStandsForOneGroup(String name) {
    add("Support").statusCode(201);
    add(name).spec(refused(409, "group-name-taken"));
    var other = add("Operations").extract().header("Location");
    ines.change(other, Map.of("name", name)).spec(refused(409, "group-name-taken"));
  }

  @Test
  void ofParallelCallsOneGetsTheName() {
    assertEquals(Map.of(201, 1L, 409, 5L), AtOnce.statuses(6, i -> add("Support")));
  }

  @Test
  void theFiveStayAsTheyAre() {
    var team = "/api/groups/" + ines.group("team");
    ines.change(team, Map.of("name", "Crew")).spec(refused(409, "standard-group"));
    ines.remove(team).spec(refused(409, "standard-group"));
  }

  @Test
  void onlyAnEmptyGroupIsRemoved() {
    var group = ines.ownGroup("Support");
    var path = "/api/groups/" + group;
    var ole = ines.person(group, "Ole Brandt");
    remove(path).spec(refused(409, "group-not-empty"));
    ines.request().header("If-Match", "\"0\"").delete("/api/people/" + ole);
    remove(path).statusCode(204);
    ines.get(path).spec(refused(404, "not-found"));
    add("Support").statusCode(201);
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    var path = add("Support").extract().header("Location");
    ines.change(path, "\"9\"", Map.of("name", "x"))
        .spec(refused(412, "changed-meanwhile"))
        .body("current.name", equalTo("Support"));
    ines.remove(path, "\"9\"").spec(refused(412, "changed-meanwhile"));
  }

  @Test
  void aColleagueHasGroupsOfTheirOwn() {
    add("Support").statusCode(201);
    var colleague = ines.colleague();
    colleague.read("/api/groups").body("items.name", not(hasItem("Support")));
    colleague.send("/api/groups", Map.of("name", "Support")).statusCode(201);
  }

  @Test
  void aLongListComesInPages() {
    var seen = ines.pages("/api/groups", "items.kind");
    assertEquals(List.of("team", "lead", "product", "client", "manager"), seen);
  }

  private ValidatableResponse add(String name) {
    return ines.send("/api/groups", Map.of("name", name));
  }

  private ValidatableResponse list(String query) {
    return ines.get("/api/groups?" + query);
  }

  private ValidatableResponse remove(String path) {
    return ines.remove(path, ines.etag(path));
  }
}
