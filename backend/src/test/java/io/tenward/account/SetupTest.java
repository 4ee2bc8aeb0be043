package io.tenward.account;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.problem;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SetupCode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SetupTest {
  @Inject TestClock clock;
  @Inject SetupCode setupCode;
  @Inject AgroalDataSource database;
  private String code;

  @BeforeEach
  void aNewInstallation() throws SQLException {
    AnonymousCaller.onAnotherDay(clock);
    try (var connection = database.getConnection()) {
      connection.createStatement().execute("truncate workspace cascade");
    }
    code = setupCode.renew().orElseThrow().grouped();
  }

  @AfterEach
  void today() {
    clock.reset();
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
    var me = given().cookies(owner.cookies()).get("/api/me");
    given()
        .cookies(owner.cookies())
        .contentType("application/merge-patch+json")
        .header("If-Match", me.header("ETag"))
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
    problem(setUp(Map.of("code", "0000-0000-0000-0000")), 403, "bad-setup-code");
    given().get("/api/installation").then().body("setUp", equalTo(false));
  }

  /** Two servers on one database print two addresses; both are right until one was used. */
  @Test
  void everyPrintedCodeWorksUntilOneIsUsed() {
    clock.advance(java.time.Duration.ofSeconds(1));
    var second = setupCode.renew().orElseThrow().grouped();
    setUp(Map.of()).statusCode(201);
    problem(setUp(Map.of("code", second)), 409, "already-set-up");
  }

  @Test
  void ofManyCodesTheOldestAreForgotten() {
    for (int starts = 0; starts < 20; starts++) {
      clock.advance(java.time.Duration.ofSeconds(1));
      setupCode.renew();
    }
    problem(setUp(Map.of()), 403, "bad-setup-code");
  }

  @Test
  void ofParallelCallsWithTwoCodesExactlyOneWins() throws Exception {
    var codes = List.of(code, setupCode.renew().orElseThrow().grouped());
    try (var pool = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          setUp(Map.of("email", i + "@b.example", "code", codes.get(i % 2)))
                              .extract()
                              .statusCode())
              .toList();
      var heard = new ArrayList<Integer>();
      for (var call : pool.invokeAll(calls)) {
        heard.add(call.get());
      }
      assertEquals(1, heard.stream().filter(status -> status == 201).count());
    }
  }

  @Test
  void itHappensOnce() {
    setUp(Map.of()).statusCode(201);
    problem(setUp(Map.of()), 409, "already-set-up");
  }

  @Test
  void ofParallelCallsExactlyOneWins() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i -> () -> setUp(Map.of("email", i + "@b.example")).extract().statusCode())
              .toList();
      var heard = new ArrayList<Integer>();
      for (var call : pool.invokeAll(calls)) {
        heard.add(call.get());
      }
      assertEquals(1, heard.stream().filter(status -> status == 201).count());
      assertEquals(7, heard.stream().filter(status -> status == 409).count());
    }
    try (var connection = database.getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select (select count(*) from workspace), (select count(*) from member),
                      (select count(*) from stakeholder_group), (select count(*) from setup_code)
                    """)) {
      row.next();
      assertEquals(
          List.of(1, 1, 5, 0), List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }
  }

  @Test
  void guessingTheCodeIsSlowedDown() {
    var wrong = Map.<String, Object>of("code", "0000-0000-0000-0000");
    IntStream.range(0, 60).forEach(i -> problem(setUp(wrong), 403, "bad-setup-code"));
    problem(setUp(wrong), 429, "too-many-requests").header("Retry-After", equalTo("1"));
    clock.advance(java.time.Duration.ofSeconds(2));
    setUp(Map.of()).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "workspace, '   ', too-short",
    "operator, '', too-short",
    "name, '', too-short",
    "email, nobody, bad-format",
    "email, a@b@c.example, bad-format",
    "email, 'a b@c.example', bad-format",
    "password, elevensigns, too-short",
    "password, passwordpassword, common-password",
    "password, NordhafenNordhafen, common-password",
    "code, short, too-short",
    "language, fr, bad-format"
  })
  void aWrongFieldIsNamed(String field, String value, String fieldCode) {
    problem(setUp(Map.of(field, value)), 400, "invalid-request")
        .body("errors.pointer", contains("/" + field))
        .body("errors.code", contains(fieldCode));
    setUp(Map.of()).statusCode(201);
  }

  @Test
  void allWrongFieldsAreNamedAtOnce() {
    problem(posts("/api/setup", Map.of()), 400, "invalid-request")
        .body(
            "errors.pointer",
            contains(
                "/code",
                "/email",
                "/name",
                "/operator",
                "/operatorIsOwner",
                "/password",
                "/workspace"));
  }

  @Test
  void aLongPassphraseCountsToItsEnd() {
    var phrase = "and the ferry comes back ".repeat(7);
    setUp(Map.of("password", phrase + "at ten")).statusCode(201);
    problem(signsIn("ines.falk@nordhafen.example", phrase + "at six"), 401, "wrong-credentials");
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
