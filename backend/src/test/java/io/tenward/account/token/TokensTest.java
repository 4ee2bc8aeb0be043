package io.tenward.account.token;

import static io.restassured.RestAssured.given;
import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokensTest {
  private static final Map<String, String> READER =
      Map.of("name", "Nordhafen HR", "runBy", "ai-service");
  @Inject TestClock clock;
  private final SignedIn ines = SignedIn.lead();

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token);
  }

  private static void works(String token) {
    with(token).get("/api/people").then().statusCode(200);
  }

  private static void ended(String token) {
    with(token)
        .get("/api/people")
        .then()
        .spec(refused(401, "not-signed-in"))
        .header("WWW-Authenticate", equalTo("Bearer realm=\"Tenward\""));
  }

  private ValidatableResponse make(SignedIn member, Map<String, Object> more) {
    var draft = new HashMap<String, Object>(Map.of("name", "HR", "scopes", List.of("people:read")));
    draft.putAll(more);
    return member.send("/api/tokens", draft);
  }

  private static Map<String, Object> scopes(String... scopes) {
    return Map.of("scopes", List.of(scopes), "reader", READER);
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  @Test
  void isShownOnceAndWorks() {
    var made =
        make(ines, Map.of())
            .statusCode(201)
            .body("expiresOn", equalTo(today().plusDays(90).toString()))
            .extract();
    String token = made.path("token");
    assertEquals(token.substring(0, 8), made.path("start"));
    works(token);
    ines.read("/api/tokens")
        .body("items", hasSize(1))
        .body("items[0].token", nullValue())
        .body("items[0].lastUsedOn", equalTo(today().toString()));
  }

  @Test
  void endsAfterItsLastDay() {
    String token =
        make(ines, Map.of("expiresOn", today().plusDays(1).toString())).extract().path("token");
    clock.advance(Duration.ofDays(1));
    works(token);
    clock.advance(Duration.ofDays(1));
    with(token)
        .get("/api/people")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer realm=\"Tenward\", error=\"invalid_token\""))
        .body("type", equalTo("/problems/not-signed-in"))
        .body("detail", equalTo("The token ended on " + today().minusDays(1)));
    // Nobody needs it to be signed in where anybody may call.
    with(token).get("/api/installation").then().statusCode(200);
  }

  @Test
  void isRevokedByItsMemberAndByAnOwner() {
    var owner = SignedIn.owner();
    var lead = owner.colleague();
    for (var revoker : List.of(lead, owner)) {
      var made = make(lead, Map.of()).extract();
      revoker.request().delete("/api/tokens/" + made.path("id")).then().statusCode(204);
      ended(made.path("token"));
    }
  }

  @Test
  void ofOthersAreSeenByOwnersOnly() {
    var owner = SignedIn.owner();
    var lead = owner.colleague();
    String id = make(lead, Map.of()).extract().path("id");
    owner.read("/api/tokens").body("items.id", hasItem(id));
    var colleague = owner.colleague();
    colleague.read("/api/tokens").body("items", hasSize(0));
    colleague.request().delete("/api/tokens/" + id).then().spec(refused(404, "not-found"));
    SignedIn.owner().read("/api/tokens").body("items.id", not(hasItem(id)));
  }

  @Test
  void goesWithItsMember() {
    var owner = SignedIn.owner();
    var lead = owner.colleague();
    var token = lead.token("people:read");
    owner.remove("/api/members/" + lead.memberId()).statusCode(204);
    ended(token);
  }

  @Test
  void mayNoMoreThanItsMemberMayNow() {
    var owner = SignedIn.owner();
    var lead = owner.colleague();
    var token = lead.token("people:read");
    owner.change("/api/members/" + lead.memberId(), Map.of("role", "reader")).statusCode(200);
    with(token)
        .get("/api/people")
        .then()
        .spec(refused(403, "forbidden"))
        .header("WWW-Authenticate", nullValue());
    make(lead, Map.of("scopes", List.of("members:read"))).spec(refused(401, "not-signed-in"));
    make(ines, Map.of("scopes", List.of("members:read"))).spec(refused(403, "forbidden"));
    make(owner.reader(), Map.of()).spec(refused(403, "forbidden"));
  }

  @Test
  void whoAreToldOfItsReaderAreNamedOne() {
    make(ines, Map.of("scopes", List.of("results:read"))).spec(invalid("/reader required"));
    make(ines, scopes("results:read")).statusCode(201).body("reader", equalTo(READER));
    make(ines, Map.of("reader", READER)).statusCode(201).body("reader", nullValue());
  }

  @Test
  void wrongDraftsAreRefused() {
    make(ines, scopes("links:read", "people:read")).spec(invalid("/scopes alone"));
    make(ines, scopes("people:read", "people:read")).spec(invalid("/scopes/1 duplicate"));
    make(ines, Map.of("expiresOn", today().toString())).spec(invalid("/expiresOn in-past"));
    make(ines, Map.of("expiresOn", today().plusDays(367).toString()))
        .spec(invalid("/expiresOn out-of-range"));
  }

  private ValidatableResponse renew(SignedIn member, String id, Map<String, Object> renewal) {
    return member.elsewhere().send("/api/tokens/" + id + "/secret", renewal);
  }

  @Test
  void aRenewedOneKeepsItsIdAndTheOldSecretWorksForADay() {
    var made = make(ines, Map.of()).extract();
    String id = made.path("id");
    String old = made.path("token");
    clock.advance(Duration.ofDays(5));
    var renewed =
        renew(ines, id, Map.of())
            .statusCode(201)
            .body("id", equalTo(id))
            .body("scopes", equalTo(List.of("people:read")))
            .body("expiresOn", equalTo(today().plusDays(90).toString()))
            .extract();
    var left = Duration.between(clock.instant(), Instant.parse(renewed.path("oldSecretEndsAt")));
    assertTrue(left.compareTo(Duration.ofHours(24)) <= 0 && left.toHours() == 23, left.toString());
    String fresh = renewed.path("token");
    assertEquals(fresh.substring(0, 8), renewed.path("start"));
    for (var secret : List.of(old, fresh)) {
      works(secret);
    }
    clock.advance(Duration.ofHours(25));
    ended(old);
    works(fresh);
    ines.read("/api/tokens").body("items", hasSize(1)).body("items.token[0]", nullValue());
  }

  /** Otherwise a renewal would bring a secret back to life that its member let end. */
  @Test
  void theOldSecretEndsOnItsOwnLastDay() {
    var made = make(ines, Map.of("expiresOn", today().plusDays(1).toString())).extract();
    clock.advance(Duration.ofDays(2));
    String fresh = renew(ines, made.path("id"), Map.of()).statusCode(201).extract().path("token");
    ended(made.path("token"));
    works(fresh);
  }

  @Test
  void ofTwoRenewalsTheFirstSecretIsGone() {
    var made = make(ines, Map.of()).extract();
    String second = renew(ines, made.path("id"), Map.of()).extract().path("token");
    renew(ines, made.path("id"), Map.of()).statusCode(201);
    ended(made.path("token"));
    works(second);
  }

  @Test
  void anotherReaderTakesATokenOfItsOwn() {
    String id = make(ines, scopes("results:read")).extract().path("id");
    renew(ines, id, Map.of()).spec(invalid("/reader required"));
    renew(ines, id, Map.of("reader", Map.of("name", "Nordhafen HR", "runBy", "own-company")))
        .spec(invalid("/reader another-reader"));
    renew(ines, id, Map.of("reader", READER, "expiresOn", today().toString()))
        .spec(invalid("/expiresOn in-past"));
    renew(ines, id, Map.of("reader", READER)).statusCode(201).body("reader", equalTo(READER));
  }

  /** An owner ends tokens of others, and makes no secret of them. */
  @Test
  void onlyItsMemberRenewsIt() {
    var owner = SignedIn.owner();
    String id = make(owner.colleague(), Map.of()).extract().path("id");
    renew(owner, id, Map.of()).spec(refused(404, "not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "tnw_", "tnw_000000000000000000000000000000000000", "Basic eA=="})
  void nothingElseIsAToken(String text) {
    given()
        .header("Authorization", "Bearer " + text)
        .get("/api/people")
        .then()
        .spec(refused(401, "not-signed-in"));
  }

  /** A page that gets hold of nothing but the browser's cookie would be let in otherwise. */
  @Test
  void besideOneNoCookieCounts() {
    ines.request()
        .header("Authorization", "Bearer x")
        .get("/api/people")
        .then()
        .spec(refused(401, "not-signed-in"));
    ines.request().header("Authorization", "Basic eA==").get("/api/people").then().statusCode(200);
  }

  @Test
  void callsFromAnywhere() {
    with(ines.token("people:write"))
        .header("Origin", "https://hr.nordhafen.example")
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/json")
        .body(Map.of("name", "Support"))
        .post("/api/groups")
        .then()
        .statusCode(201);
  }

  @Test
  void doesNotBelongIntoAnAddress() {
    var token = ines.token("people:read");
    given()
        .get("/api/people?access_token=" + token)
        .then()
        .statusCode(400)
        .body("detail", not(equalTo(token)))
        .body("errors", nullValue());
    with(token).get("/api/people?cursor=" + token).then().statusCode(400);
  }

  @Test
  void whatRespondentsWroteAndTheOwnWorkTakeTwoTokens() {
    for (var both :
        List.of(
            scopes("results:read", "people:read"),
            scopes("work:read", "results:named"),
            scopes("publish:write", "people:write"),
            scopes("themes:write", "work:write"))) {
      make(ines, both).spec(invalid("/scopes not-together"));
    }
    make(ines, scopes("work:write", "people:read")).statusCode(201);
    make(ines, scopes("results:read", "role:read")).statusCode(201);
  }

  @Test
  void readsWhatItIs() {
    var made = make(ines, Map.of("scopes", List.of("work:read"))).extract();
    with(made.path("token"))
        .get("/api/me")
        .then()
        .statusCode(200)
        .header("Set-Cookie", nullValue())
        .body("id", equalTo(ines.memberId().toString()))
        .body("token.id", equalTo(made.<String>path("id")))
        .body("token.scopes", equalTo(List.of("work:read")))
        .body("token.expiresOn", equalTo(made.<String>path("expiresOn")))
        .body("token.keySet()", not(hasItem("token")));
    ines.read("/api/me").body("keySet()", not(hasItem("token")));
  }

  @Test
  void isNothingForRespondents() {
    given()
        .header("Authorization", "Basic eA==")
        .contentType("application/json")
        .body(Map.of("surveyId", UUID.randomUUID()))
        .post("/api/r/forms")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("Authorization"));
  }
}
