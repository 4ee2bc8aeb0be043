package io.tenward.account.trail;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrailTest {
  @Inject TestClock clock;
  @Inject Trail trail;
  private SignedIn ines;
  private SignedIn marek;

  @BeforeEach
  void anOwnerAndALead() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner();
    marek = ines.colleague().withPassword(PASSWORD);
    clock.advance(Duration.ofSeconds(1));
  }

  private ValidatableResponse trail(String query) {
    clock.advance(Duration.ofSeconds(1));
    return ines.read("/api/trail" + query);
  }

  private void change(Map<String, ?> change) {
    ines.change("/api/members/" + marek.memberId(), change).statusCode(200);
    clock.advance(Duration.ofSeconds(1));
  }

  @Test
  void aSignInIsNotedWithItsBrowser() {
    signsIn(marek.email(), PASSWORD).statusCode(201);
    trail("")
        .body("items[0].kind", equalTo("signed-in"))
        .body("items[0].actor.id", equalTo(marek.memberId().toString()))
        .body("items[0].actor.name", equalTo("Ines Falk"))
        .body("items[0].detail", containsString("browser"));
  }

  /** A row for known addresses only would tell them by the time it takes. */
  @Test
  void aSignInThatFailsIsNotNoted() {
    signsIn(marek.email(), "another password").statusCode(401);
    trail("").body("items.kind", everyItem(equalTo("joined")));
  }

  @Test
  void changesOfAMemberAreNotedWithWhoMadeThem() {
    change(Map.of("role", "reader"));
    change(Map.of("suspended", true));
    change(Map.of("suspended", false));
    trail("?limit=3")
        .body("items.kind", contains("resumed", "suspended", "role-changed"))
        .body("items[2].detail", equalTo("reader"))
        .body("items.actor.id", everyItem(equalTo(ines.memberId().toString())))
        .body("items.member.id", everyItem(equalTo(marek.memberId().toString())));
  }

  @Test
  void whatIsRefusedIsNotNoted() {
    ines.request().delete("/api/member-invitations/" + UUID.randomUUID()).then().statusCode(404);
    trail("?kind=invitation-withdrawn").body("items", empty());
  }

  @Test
  void tokensAndWebhooksAreNotedWithoutNamesAndAddresses() {
    var tool = Map.of("name", "Secret plan", "scopes", List.of("people:read"));
    var id = marek.made("/api/tokens", tool);
    clock.advance(Duration.ofSeconds(1));
    marek.request().delete("/api/tokens/" + id).then().statusCode(204);
    trail("?limit=2")
        .body("items.kind", contains("token-ended", "token-created"))
        .body("items[1].detail", equalTo("people:read"))
        .body("toString()", not(containsString("Secret plan")));
  }

  @Test
  void aToolIsTellableFromItsMember() {
    var token = ines.token("members:read", "members:invite");
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("name", "Jana", "email", UUID.randomUUID() + "@nordhafen.example"))
        .post("/api/member-invitations")
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(token)
        .get("/api/trail?kind=invited")
        .then()
        .body("items", hasSize(1))
        .body("items[0].byToken", equalTo(true))
        .body("items[0].detail", equalTo("lead"));
  }

  @Test
  void downloadsAreNotedByWhatTheyContain() {
    marek.read("/api/log/downloads/entries");
    marek.read("/api/people/downloads/csv");
    trail("?kind=downloaded").body("items.detail", hasItem("log")).body("items", hasSize(2));
  }

  @Test
  void listsThatToolsReadAreNotedOnceADay() {
    var token = marek.token("people:read");
    for (var list : List.of("people", "people?limit=1", "groups", "people")) {
      given().auth().oauth2(token).get("/api/" + list).then().statusCode(200);
      clock.advance(Duration.ofSeconds(1));
    }
    marek.read("/api/people");
    given().auth().oauth2(token).get("/api/people?limit=none").then().statusCode(400);
    trail("?kind=list-read")
        .body("items.detail", contains("groups", "people"))
        .body("items.byToken", everyItem(equalTo(true)))
        .body("items.actor.id", everyItem(equalTo(marek.memberId().toString())));
    clock.advance(Duration.ofDays(1));
    given().auth().oauth2(token).get("/api/people").then().statusCode(200);
    trail("?kind=list-read").body("items.detail", contains("people", "groups", "people"));
  }

  @Test
  void theNameOfARemovedMemberGoesAndTheirIdStays() {
    ines.remove("/api/members/" + marek.memberId()).statusCode(204);
    trail("?kind=removed")
        .body("items[0].actor.name", equalTo("Ines Falk"))
        .body("items[0].member.id", equalTo(marek.memberId().toString()))
        .body("items[0].member.name", nullValue());
  }

  @Test
  void ownersReadTheirOwnWorkspaceForAYear() {
    marek.get("/api/trail").statusCode(403);
    change(Map.of("role", "reader"));
    SignedIn.owner().read("/api/trail?kind=role-changed").body("items", empty());
    ines.read("/api/trail/downloads/csv?language=en")
        .body(containsString("\"role-changed\",\"Ines Falk\",\"" + ines.memberId()));
    clock.advance(Duration.ofDays(364));
    trail.deleteOld();
    ines = ines.elsewhere();
    trail("?kind=role-changed").body("items", hasSize(1));
    clock.advance(Duration.ofDays(2));
    trail.deleteOld();
    trail("").body("items", empty());
  }
}
