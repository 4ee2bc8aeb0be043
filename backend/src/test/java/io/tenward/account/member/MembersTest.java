package io.tenward.account.member;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.AtOnce;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.results.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembersTest {
  @Inject TestClock clock;
  @Inject Rows rows;
  private SignedIn ines;
  private String mareksAddress;

  @BeforeEach
  void anOwner() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner();
    mareksAddress = "marek." + UUID.randomUUID() + "@nordhafen.example";
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
    ines.read("/api/members")
        .body("items.email", contains(ines.email(), mareksAddress))
        .body("items.role", contains("owner", "lead"));
    ines.read("/api/member-invitations").body("items", empty());
  }

  @Test
  void theLinkIsInTheFirstAnswerOnly() {
    var answer = invite(mareksAddress);
    answer.body("link", matchesPattern("http://localhost:\\d+/join#code=[0-9A-HJKMNP-TV-Z]{32}"));
    ines.read("/api/member-invitations")
        .body("items.email", contains(mareksAddress))
        .body("items[0].link", nullValue());
    rows.texts("select member_invitation::text from member_invitation")
        .forEach(row -> assertEquals(-1, row.indexOf(code(answer))));
  }

  @Test
  void aCodeWorksOnce() {
    var code = code(invite(mareksAddress));
    accept(code).statusCode(201);
    accept(code).spec(refused(403, "bad-code"));
    posts("/api/member-invitations/lookup", Map.of("code", code)).spec(refused(403, "bad-code"));
  }

  @Test
  void ofParallelAcceptancesExactlyOneWins() {
    var code = code(invite(mareksAddress));
    assertEquals(Map.of(201, 1L, 403, 5L), AtOnce.statuses(6, i -> accept(code)));
  }

  @Test
  void anInvitationLastsSevenDays() {
    var code = code(invite(mareksAddress));
    clock.advance(Duration.ofDays(7));
    accept(code).spec(refused(403, "bad-code"));
    invite(mareksAddress).statusCode(201);
    ines.elsewhere().read("/api/member-invitations").body("items", hasSize(1));
  }

  @Test
  void aRevokedInvitationIsWorthNothing() {
    var answer = invite(mareksAddress);
    var path = answer.extract().header("Location");
    ines.request().delete(path).then().statusCode(204);
    accept(code(answer)).spec(refused(403, "bad-code"));
    ines.request().delete(path).then().spec(refused(404, "not-found"));
  }

  @Test
  void anAddressIsInvitedOnce() {
    invite(mareksAddress).statusCode(201);
    invite(mareksAddress.toUpperCase(Locale.ROOT)).spec(refused(409, "email-taken"));
    invite(ines.email()).spec(refused(409, "email-taken"));
  }

  @Test
  void anAddressJoinsOneWorkspace() {
    var here = code(invite(mareksAddress));
    var elsewhere = SignedIn.owner();
    var there =
        elsewhere.send(
            "/api/member-invitations",
            Map.of("name", "Marek", "email", mareksAddress.toUpperCase(Locale.ROOT)));
    accept(here).statusCode(201);
    accept(code(there)).spec(refused(409, "email-taken"));
  }

  @Test
  void aPasswordThatIsGuessedFirstLeavesTheCodeUnused() {
    var code = code(invite(mareksAddress));
    for (var password : List.of("passwordpassword", mareksAddress, "abcdefghijkl")) {
      posts(
              "/api/member-invitations/accept",
              Map.of("code", code, "name", "Marek", "password", password))
          .spec(refused(400, "invalid-request"))
          .body("errors.code", contains("common-password"));
    }
    accept(code).statusCode(201);
  }

  @Test
  void longListsComeInPages() {
    IntStream.range(0, 4).forEach(i -> ines.colleague());
    IntStream.range(0, 5).forEach(i -> invite(i + mareksAddress).statusCode(201));
    for (var path : List.of("/api/members", "/api/member-invitations")) {
      var seen = ines.pages(path, "items.id");
      assertEquals(5, seen.size());
      assertEquals(5, Set.copyOf(seen).size());
    }
  }

  @Test
  void guessingCodesIsSlowedDown() {
    var wrong = Map.of("code", "0".repeat(32));
    var acceptance = Map.of("code", "0".repeat(32), "name", "x", "password", PASSWORD);
    IntStream.range(0, 60)
        .forEach(i -> posts("/api/member-invitations/lookup", wrong).statusCode(403));
    posts("/api/member-invitations/lookup", wrong).spec(refused(429, "too-many-requests"));
    posts("/api/member-invitations/accept", acceptance).spec(refused(429, "too-many-requests"));
    posts("/api/password-resets", Map.of("code", "0".repeat(32), "password", PASSWORD))
        .spec(refused(429, "too-many-requests"));
  }

  private ValidatableResponse invite(String email) {
    return ines.elsewhere()
        .send("/api/member-invitations", Map.of("name", "Marek Dorn", "email", email));
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
