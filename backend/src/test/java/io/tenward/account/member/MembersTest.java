package io.tenward.account.member;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.problem;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembersTest {
  @Inject TestClock clock;
  @Inject AgroalDataSource database;
  private SignedIn ines;
  private String mareksAddress;

  @BeforeEach
  void anOwner() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner();
    mareksAddress = "marek." + UUID.randomUUID() + "@nordhafen.example";
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void anInvitedLeadJoins() {
    var code = code(invite(mareksAddress));
    posts("/api/member-invitations/lookup", Map.of("code", code))
        .statusCode(200)
        .body("workspace", containsString("Nordhafen"))
        .body("invitedBy", equalTo("Ines Falk"))
        .body("name", equalTo("Marek Dorn"))
        .body("email", equalTo(mareksAddress))
        .body("role", equalTo("lead"));
    clock.advance(Duration.ofMinutes(5));
    var marek =
        accept(code)
            .statusCode(201)
            .header("Location", notNullValue())
            .body("name", equalTo("Marek"))
            .body("email", equalTo(mareksAddress))
            .body("role", equalTo("lead"))
            .body("language", equalTo("en"))
            .extract();
    given()
        .cookies(marek.cookies())
        .get("/api/groups")
        .then()
        .body("items.kind", contains("team", "lead", "product", "client", "manager"));
    signsIn(mareksAddress, PASSWORD).statusCode(201);
    ines.request()
        .get("/api/members")
        .then()
        .statusCode(200)
        .body("items.email", contains(ines.email(), mareksAddress))
        .body("items.role", contains("owner", "lead"));
    ines.request().get("/api/member-invitations").then().body("items", empty());
  }

  @Test
  void theLinkIsInTheFirstAnswerOnly() throws SQLException {
    var answer = invite(mareksAddress);
    answer.body("link", matchesPattern("http://localhost:\\d+/join#code=[0-9A-HJKMNP-TV-Z]{32}"));
    ines.request()
        .get("/api/member-invitations")
        .then()
        .statusCode(200)
        .body("items.email", contains(mareksAddress))
        .body("items[0].link", nullValue());
    try (var connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select member_invitation::text from member_invitation")) {
      while (rows.next()) {
        assertEquals(-1, rows.getString(1).indexOf(code(answer)));
      }
    }
  }

  @Test
  void aCodeWorksOnce() {
    var code = code(invite(mareksAddress));
    accept(code).statusCode(201);
    problem(accept(code), 403, "bad-code");
    problem(posts("/api/member-invitations/lookup", Map.of("code", code)), 403, "bad-code");
  }

  @Test
  void ofParallelAcceptancesExactlyOneWins() throws Exception {
    var code = code(invite(mareksAddress));
    try (var pool = Executors.newFixedThreadPool(6)) {
      var calls =
          IntStream.range(0, 6)
              .<Callable<Integer>>mapToObj(i -> () -> accept(code).extract().statusCode())
              .toList();
      var heard = new ArrayList<Integer>();
      for (var call : pool.invokeAll(calls)) {
        heard.add(call.get());
      }
      assertEquals(1, heard.stream().filter(status -> status == 201).count());
      assertEquals(5, heard.stream().filter(status -> status == 403).count());
    }
  }

  @Test
  void anInvitationLastsSevenDays() {
    var code = code(invite(mareksAddress));
    clock.advance(Duration.ofDays(7));
    problem(accept(code), 403, "bad-code");
    invite(mareksAddress).statusCode(201);
    ines.elsewhere().request().get("/api/member-invitations").then().body("items", hasSize(1));
  }

  @Test
  void aRevokedInvitationIsWorthNothing() {
    var answer = invite(mareksAddress);
    var path = answer.extract().header("Location");
    ines.request().delete(path).then().statusCode(204);
    problem(accept(code(answer)), 403, "bad-code");
    problem(ines.request().delete(path).then(), 404, "not-found");
  }

  @Test
  void anAddressIsInvitedOnce() {
    invite(mareksAddress).statusCode(201);
    problem(invite(mareksAddress.toUpperCase(Locale.ROOT)), 409, "email-taken");
    problem(invite(ines.email()), 409, "email-taken");
  }

  @Test
  void anAddressJoinsOneWorkspace() {
    var here = code(invite(mareksAddress));
    var elsewhere = SignedIn.owner();
    var there =
        elsewhere
            .request()
            .body(Map.of("name", "Marek", "email", mareksAddress.toUpperCase(Locale.ROOT)))
            .post("/api/member-invitations")
            .then();
    accept(here).statusCode(201);
    problem(accept(code(there)), 409, "email-taken");
  }

  @Test
  void aPasswordThatIsGuessedFirstLeavesTheCodeUnused() {
    var code = code(invite(mareksAddress));
    for (var password : List.of("passwordpassword", mareksAddress, "abcdefghijkl")) {
      problem(
              posts(
                  "/api/member-invitations/accept",
                  Map.of("code", code, "name", "Marek", "password", password)),
              400,
              "invalid-request")
          .body("errors.code", contains("common-password"));
    }
    accept(code).statusCode(201);
  }

  @Test
  void repeatingTheCallInvitesOnce() {
    var key = UUID.randomUUID().toString();
    var first = invite(mareksAddress, key).statusCode(201).extract();
    assertEquals(first.asString(), invite(mareksAddress, key).extract().asString());
    problem(invite("x" + mareksAddress, key), 422, "idempotency-key-reused");
  }

  @Test
  void onlyOwnersSeeAndInviteMembers() {
    for (var other : List.of(ines.colleague(), ines.reader())) {
      problem(other.request().get("/api/members").then(), 403, "forbidden");
      problem(other.request().get("/api/member-invitations").then(), 403, "forbidden");
      problem(
          other
              .request()
              .body(Map.of("name", "x", "email", mareksAddress))
              .post("/api/member-invitations")
              .then(),
          403,
          "forbidden");
      problem(
          other.request().delete("/api/member-invitations/" + UUID.randomUUID()).then(),
          403,
          "forbidden");
    }
  }

  @Test
  void anotherWorkspaceIsNotSeen() {
    var path = invite(mareksAddress).extract().header("Location");
    var other = SignedIn.owner();
    problem(other.request().delete(path).then(), 404, "not-found");
    other.request().get("/api/member-invitations").then().body("items", empty());
    other.request().get("/api/members").then().body("items.email", contains(other.email()));
  }

  @Test
  void longListsComeInPages() {
    IntStream.range(0, 4).forEach(i -> ines.colleague());
    IntStream.range(0, 5).forEach(i -> invite(i + mareksAddress).statusCode(201));
    for (var path : List.of("/api/members", "/api/member-invitations")) {
      var seen = new ArrayList<String>();
      for (String next = ""; next != null; ) {
        var page =
            ines.request().get(path + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
        seen.addAll(page.path("items.id"));
        next = page.path("next");
      }
      assertEquals(5, seen.size());
      assertEquals(5, new HashSet<>(seen).size());
      problem(ines.request().get(path + "?limit=0").then(), 400, "invalid-request");
    }
  }

  @Test
  void guessingCodesIsSlowedDown() {
    var wrong = Map.of("code", "0".repeat(32));
    var acceptance = Map.of("code", "0".repeat(32), "name", "x", "password", PASSWORD);
    IntStream.range(0, 60)
        .forEach(i -> posts("/api/member-invitations/lookup", wrong).statusCode(403));
    problem(posts("/api/member-invitations/lookup", wrong), 429, "too-many-requests");
    problem(posts("/api/member-invitations/accept", acceptance), 429, "too-many-requests");
    problem(
        posts("/api/password-resets", Map.of("code", "0".repeat(32), "password", PASSWORD)),
        429,
        "too-many-requests");
  }

  @Test
  void aWrongInvitationNamesItsFields() {
    problem(
            ines.request()
                .body(Map.of("name", "", "email", "nobody", "role", "owner"))
                .post("/api/member-invitations")
                .then(),
            400,
            "invalid-request")
        .body("errors.pointer", contains("/email", "/name", "/role"))
        .body("errors.code", not(empty()));
  }

  private ValidatableResponse invite(String email) {
    return invite(email, UUID.randomUUID().toString());
  }

  private ValidatableResponse invite(String email, String key) {
    return ines.elsewhere()
        .request()
        .header("Idempotency-Key", key)
        .body(Map.of("name", "Marek Dorn", "email", email))
        .post("/api/member-invitations")
        .then();
  }

  private static String code(ValidatableResponse invitation) {
    return invitation.extract().<String>path("link").replaceFirst(".*#code=", "");
  }

  private static ValidatableResponse accept(String code) {
    return posts(
        "/api/member-invitations/accept",
        Map.of("code", code, "name", "Marek", "password", PASSWORD));
  }
}
