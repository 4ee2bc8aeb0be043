package io.tenward.account;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.AtOnce;
import io.tenward.TestClock;
import io.tenward.account.member.SetupCode;
import io.tenward.results.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SetupTest {
  @Inject TestClock clock;
  @Inject SetupCode setupCode;
  @Inject Rows rows;
  private String code;

  @BeforeEach
  void aNewInstallation() {
    AnonymousCaller.onAnotherDay(clock);
    rows.update("truncate workspace cascade");
    code = setupCode.renew().orElseThrow().grouped();
  }

  @Test
  void theConsoleSaysWhereToBegin() {
    var line = setupCode.lines().getFirst();
    assertTrue(
        line.matches("Set up Tenward at http://localhost:\\d+/setup#code=(\\w{4}-){3}\\w{4}"),
        line);
    setUp(Map.of("code", line.replaceFirst(".*=", ""))).statusCode(201);
    assertEquals(List.of(), setupCode.lines());
  }

  @Test
  void theOwnerIsSignedInAndHasTheFiveGroups() {
    var answer =
        setUp(Map.of("name", " Ines Falk ", "language", "de"))
            .statusCode(201)
            .header("Location", notNullValue())
            .body("name", equalTo("Ines Falk"))
            .body("role", equalTo("owner"))
            .body("language", equalTo("de"))
            .body("workspace", equalTo("Nordhafen"))
            .body("operator", equalTo("Nordhafen IT"))
            .body("operatorIsMe", equalTo(false))
            .extract();
    given()
        .cookies(answer.cookies())
        .get("/api/groups")
        .then()
        .body("items.kind", contains("team", "lead", "product", "client", "manager"));
    signsIn("ines.falk@nordhafen.example", PASSWORD).statusCode(201);
  }

  @Test
  void anOwnerWhoRunsTheServerIsNamedAsItsOperator() {
    var owner =
        setUp(Map.of("operatorIsOwner", true))
            .statusCode(201)
            .body("operator", equalTo("Ines Falk"))
            .body("operatorIsMe", equalTo(true))
            .extract();
    given()
        .cookies(owner.cookies())
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("name", "Ines Falk-Dorn"))
        .patch("/api/me")
        .then()
        .body("operator", equalTo("Ines Falk-Dorn"));
  }

  @Test
  void everybodyMayKnowWhatThisServerIs() {
    given()
        .get("/api/installation")
        .then()
        .statusCode(200)
        .body("setUp", equalTo(false))
        .body("workspace", nullValue())
        .body("version", notNullValue())
        .body("addressKind", equalTo("this-computer"));
    setUp(Map.of());
    given()
        .get("/api/installation")
        .then()
        .body("setUp", equalTo(true))
        .body("workspace", equalTo("Nordhafen"))
        .body("operator", equalTo("Nordhafen IT"));
  }

  @Test
  void theCodeMayBeTypedAsPeopleType() {
    setUp(Map.of("code", " " + code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
        .statusCode(201);
  }

  @Test
  void aWrongCodeSetsNothingUp() {
    setUp(Map.of("code", "0000-0000-0000-0000")).spec(refused(403, "bad-setup-code"));
    given().get("/api/installation").then().body("setUp", equalTo(false));
  }

  /** Two servers on one database print two addresses; both are right until one was used. */
  @Test
  void everyPrintedCodeWorksUntilOneIsUsed() {
    clock.advance(Duration.ofSeconds(1));
    var second = setupCode.renew().orElseThrow().grouped();
    setUp(Map.of()).statusCode(201);
    setUp(Map.of("code", second)).spec(refused(409, "already-set-up"));
  }

  @Test
  void ofManyCodesTheOldestAreForgotten() {
    for (int starts = 0; starts < 20; starts++) {
      clock.advance(Duration.ofSeconds(1));
      setupCode.renew();
    }
    setUp(Map.of()).spec(refused(403, "bad-setup-code"));
  }

  @Test
  void itHappensOnce() {
    setUp(Map.of()).statusCode(201);
    setUp(Map.of()).spec(refused(409, "already-set-up"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void ofParallelCallsExactlyOneWins(int codes) {
    var printed = List.of(code, setupCode.renew().orElseThrow().grouped());
    var statuses =
        AtOnce.statuses(
            8, i -> setUp(Map.of("email", i + "@b.example", "code", printed.get(i % codes))));
    assertEquals(Map.of(201, 1L, 409, 7L), statuses);
    assertEquals(
        List.of(1, 1, 5, 0),
        Stream.of("workspace", "member", "stakeholder_group", "setup_code")
            .map(table -> rows.count("select count(*) from " + table))
            .toList());
  }

  @Test
  void guessingTheCodeIsSlowedDown() {
    var wrong = Map.<String, Object>of("code", "0000-0000-0000-0000");
    IntStream.range(0, 60).forEach(i -> setUp(wrong).spec(refused(403, "bad-setup-code")));
    setUp(wrong).spec(refused(429, "too-many-requests")).header("Retry-After", equalTo("1"));
    clock.advance(Duration.ofSeconds(2));
    setUp(Map.of()).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "workspace, '   ', too-short",
    "email, a@b@c.example, bad-format",
    "password, passwordpassword, common-password",
    "password, NordhafenNordhafen, common-password"
  })
  void aWrongFieldIsNamed(String field, String value, String fieldCode) {
    setUp(Map.of(field, value)).spec(invalid("/" + field + " " + fieldCode));
    setUp(Map.of()).statusCode(201);
  }

  @Test
  void aLongPassphraseCountsToItsEnd() {
    var phrase = "and the ferry comes back ".repeat(7);
    setUp(Map.of("password", phrase + "at ten")).statusCode(201);
    signsIn("ines.falk@nordhafen.example", phrase + "at six")
        .spec(refused(401, "wrong-credentials"));
    signsIn("ines.falk@nordhafen.example", phrase + "at ten").statusCode(201);
  }

  private ValidatableResponse setUp(Map<String, Object> otherwise) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("workspace", "Nordhafen");
    body.put("operator", "Nordhafen IT");
    body.put("operatorIsOwner", false);
    body.put("name", "Ines Falk");
    body.put("email", "ines.falk@nordhafen.example");
    body.put("password", PASSWORD);
    body.putAll(otherwise);
    return posts("/api/setup", body);
  }
}
