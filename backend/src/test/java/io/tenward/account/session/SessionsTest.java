package io.tenward.account.session;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.AtOnce;
import io.tenward.LogTrap;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.ConcurrentChange;
import io.tenward.account.RemovalInProgress;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionsTest {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  @Inject TestClock clock;
  @Inject AgroalDataSource database;
  @Inject Passwords passwords;
  private SignedIn ines;

  @BeforeEach
  void aMember() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner().withPassword(PASSWORD);
  }

  @AfterEach
  void noAddress() {
    System.clearProperty("tenward.url");
  }

  /** Each letter that some lower case takes for another; addresses here begin with "ines.". */
  @ParameterizedTest
  @ValueSource(
      strings = {"I", "\u0130", "\u0131", "I\u0307", "i\u0307", "S", "\u017f", "E", "\u212a"})
  void noSpellingOfAnAddressBringsGuessesOfItsOwn(String letter) {
    var plain = Normalizer.normalize(letter, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var spelled =
        ines.email().replace(plain.equals("\u0131") ? "i" : plain.substring(0, 1), letter);
    IntStream.range(0, 5).forEach(i -> signsIn(ines.email(), "guess " + i));
    int status = signsIn(spelled, PASSWORD).extract().statusCode();
    assertTrue(status == 429 || status == 401 || status == 400, spelled + " answers " + status);
  }

  @Test
  void whoIsBeingRemovedHasTheWrongCredentials() throws Exception {
    RemovalInProgress.meanwhile(ines, () -> signsIn(ines.email(), PASSWORD))
        .spec(refused(401, "wrong-credentials"));
  }

  /** Whoever knows the one before must not come in by the side of a reset. */
  @Test
  void aPasswordThatIsBeingReplacedIsWrong() throws Exception {
    ConcurrentChange.during(
            () -> signsIn(ines.email(), PASSWORD),
            "update member set password_hash = ? where member_id = ?",
            passwords.hash("the ferry leaves at ten"),
            ines.memberId())
        .spec(refused(401, "wrong-credentials"));
  }

  @Test
  void aSessionEndsWhenTheAdministratorSays() {
    System.setProperty("tenward.session.idle", "PT2H");
    System.setProperty("tenward.session.length", "PT3H");
    try {
      var cookies = signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies();
      clock.advance(Duration.ofMinutes(110));
      given().cookies(cookies).get("/api/me").then().statusCode(200);
      clock.advance(Duration.ofMinutes(65));
      given().cookies(cookies).get("/api/me").then().statusCode(200);
      clock.advance(Duration.ofMinutes(6));
      given().cookies(cookies).get("/api/me").then().statusCode(401);
    } finally {
      System.clearProperty("tenward.session.idle");
      System.clearProperty("tenward.session.length");
    }
  }

  @Test
  void signingInOpensASession() {
    var answer =
        signsIn(ines.email(), PASSWORD)
            .statusCode(201)
            .header("Location", notNullValue())
            .body("id", equalTo(ines.memberId().toString()))
            .body("role", equalTo("owner"))
            .body("language", equalTo("en"))
            .body("operatorIsMe", equalTo(false))
            .extract();
    given().cookies(answer.cookies()).get("/api/me").then().statusCode(200);
    var cookie = answer.detailedCookie("tenward_session");
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertFalse(cookie.isSecured());
    assertEquals(43, cookie.getValue().length());
  }

  @Test
  void overHttpsNoOtherHostOfTheDomainCanSetTheCookie() {
    System.setProperty("tenward.url", "https://ask.nordhafen.example");
    var cookie = signsIn(ines.email(), PASSWORD).extract().detailedCookie("__Host-tenward_session");
    assertTrue(cookie.isSecured());
    assertEquals("/", cookie.getPath());
    assertNull(cookie.getDomain());

    var plain = given().cookie("tenward_session", cookie.getValue());
    plain.get("/api/me").then().spec(refused(401, "not-signed-in"));
    var secure = given().cookie("__Host-tenward_session", cookie.getValue());
    secure.get("/api/me").then().statusCode(200);
    given()
        .cookie("__Host-tenward_session", cookie.getValue())
        .delete("/api/sessions/current")
        .then()
        .statusCode(204)
        .header("Set-Cookie", startsWith("__Host-tenward_session=;"))
        .header("Set-Cookie", containsString("Max-Age=0"));
  }

  @Test
  void theAddressMayBeWrittenInAnyCase() {
    signsIn(" " + ines.email().toUpperCase(Locale.ROOT), PASSWORD).statusCode(201);
  }

  @Test
  void theDatabaseDoesNotHoldTheToken() throws SQLException {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select session::text from session")) {
      while (rows.next()) {
        assertFalse(rows.getString(1).contains(ines.token()));
      }
    }
  }

  @Test
  void wrongPasswordAndUnknownAddressAreAnsweredAlike() {
    var wrong = signsIn(ines.email(), "x").spec(refused(401, "wrong-credentials"));
    var unknown = signsIn("x" + ines.email(), PASSWORD).spec(refused(401, "wrong-credentials"));
    assertEquals(wrong.extract().asString(), unknown.extract().asString());
    wrong.header("WWW-Authenticate", equalTo("Bearer realm=\"Tenward\""));
    wrong.header("Set-Cookie", nullValue());
  }

  /** The address alone, by which a firewall can act. */
  @Test
  void aFailedSignInIsLogged() {
    var log = LogTrap.during(() -> signsIn(ines.email(), "x"));
    assertTrue(log.startsWith("A sign-in failed from ") && log.contains("127.0.0.1"), log);
    assertFalse(log.contains(ines.email()));
    assertEquals("", LogTrap.during(() -> signsIn(ines.email(), PASSWORD)));
  }

  @Test
  void somebodyWithoutAPasswordCannotSignIn() {
    signsIn(SignedIn.lead().email(), "nobody's password").spec(refused(401, "wrong-credentials"));
  }

  @Test
  void aDeadCookieDoesNotStopSigningIn() {
    given()
        .cookie("tenward_session", "dead")
        .contentType("application/json")
        .body(Map.of("email", ines.email(), "password", PASSWORD))
        .post("/api/sessions")
        .then()
        .statusCode(201);
  }

  /** At the scheme of a tool no browser asks for a password by itself. */
  @Test
  void nobodyIsSignedInWithoutALiveSession() {
    given()
        .get("/api/me")
        .then()
        .spec(refused(401, "not-signed-in"))
        .header("WWW-Authenticate", equalTo("Bearer realm=\"Tenward\""));
    for (var token : List.of("", "x", "A".repeat(43), "A".repeat(3_000))) {
      var answer = given().cookie("tenward_session", token).get("/api/me").then();
      answer.spec(refused(401, "not-signed-in"));
    }
  }

  @Test
  void sessionsAreListedNewestFirst() {
    clock.advance(Duration.ofMinutes(1));
    var phone =
        given()
            .header("User-Agent", FIREFOX)
            .contentType("application/json")
            .body(Map.of("email", ines.email(), "password", PASSWORD))
            .post("/api/sessions");
    given()
        .cookies(phone.cookies())
        .get("/api/sessions")
        .then()
        .statusCode(200)
        .body("items.client", contains("Firefox on Linux", "Firefox on Linux"))
        .body("items.current", contains(true, false))
        .body("next", nullValue());
  }

  @Test
  void manySessionsComeInPages() {
    IntStream.range(0, 4).forEach(i -> ines.elsewhere());
    var seen = ines.pages("/api/sessions", "items.id");
    assertEquals(5, seen.size());
    assertEquals(5, Set.copyOf(seen).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cursor=AAAA",
        // The year 999,999,999, for which PostgreSQL has no timestamp.
        "cursor=AAAAAAAAAAAAAAAAAAAAACs5OTk5OTk5OTktMTItMzFUMDA6MDA6MDBa"
      })
  void aWrongPageIsRefused(String query) {
    ines.get("/api/sessions?" + query)
        .spec(refused(400, "invalid-request"))
        .body("errors.pointer", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void signingOutEndsThisSessionOnly() {
    var phone = ines.elsewhere();
    ines.request()
        .delete("/api/sessions/current")
        .then()
        .statusCode(204)
        .header("Set-Cookie", containsString("Max-Age=0"));
    ines.get("/api/me").spec(refused(401, "not-signed-in"));
    phone.read("/api/me");
  }

  @Test
  void aSessionElsewhereCanBeEnded() {
    var phone = ines.elsewhere();
    String id = ines.request().get("/api/sessions").path("items.find { !it.current }.id");
    ines.request().delete("/api/sessions/" + id).then().statusCode(204);
    phone.get("/api/me").spec(refused(401, "not-signed-in"));
    ines.request().delete("/api/sessions/" + id).then().spec(refused(404, "not-found"));
  }

  @Test
  void allOtherSessionsEndAtOnce() {
    var phone = ines.elsewhere();
    var colleague = ines.colleague();
    ines.request().delete("/api/sessions/others").then().statusCode(204);
    phone.get("/api/me").spec(refused(401, "not-signed-in"));
    ines.read("/api/me");
    colleague.read("/api/me");
  }

  @Test
  void aSessionThatIsUsedStaysAndAForgottenOneEnds() {
    for (int month = 0; month < 3; month++) {
      clock.advance(Duration.ofDays(29));
      var answer = ines.read("/api/me").extract();
      var cookie = answer.detailedCookie("tenward_session");
      assertEquals(ines.token(), cookie.getValue());
      assertEquals(Duration.ofDays(30).toSeconds(), cookie.getMaxAge());
    }
    clock.advance(Duration.ofDays(30));
    ines.get("/api/me").spec(refused(401, "not-signed-in"));
  }

  @Test
  void useIsNotedAtMostOnceAMinute() {
    String before = lastSeen();
    clock.advance(Duration.ofSeconds(30));
    assertEquals(before, lastSeen());
    clock.advance(Duration.ofSeconds(31));
    lastSeen();
    assertFalse(before.equals(lastSeen()));
  }

  private String lastSeen() {
    return ines.request().get("/api/sessions").path("items[0].lastSeenAt");
  }

  @Test
  void guessingIsSlowedDown() {
    IntStream.range(0, 5)
        .forEach(i -> signsIn(ines.email(), "guess " + i).spec(refused(401, "wrong-credentials")));
    signsIn(ines.email(), "guess")
        .spec(refused(429, "too-many-requests"))
        .header("Retry-After", equalTo("1"));
    clock.advance(Duration.ofSeconds(2));
    signsIn(ines.email(), "guess").spec(refused(401, "wrong-credentials"));
    signsIn(ines.email(), "guess")
        .spec(refused(429, "too-many-requests"))
        .header("Retry-After", Integer::parseInt, greaterThan(1));
    clock.advance(Duration.ofMinutes(1));
    signsIn(ines.email(), PASSWORD).statusCode(201);
    signsIn(ines.email(), "guess").spec(refused(401, "wrong-credentials"));
  }

  @Test
  void aColleaguesTyposLockNobodyElseOut() {
    var colleague = ines.colleague().withPassword(PASSWORD);
    IntStream.range(0, 20).forEach(i -> signsIn(colleague.email(), "typo " + i));
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  @Test
  void whatSucceedsIsNeverLimited() {
    IntStream.range(0, 80).forEach(i -> signsIn(ines.email(), PASSWORD).statusCode(201));
  }

  @Test
  void manyGuessesAtOnceCountOneByOne() {
    assertEquals(
        Map.of(401, 5L, 429, 25L), AtOnce.statuses(30, i -> signsIn(ines.email(), "guess " + i)));
  }

  @Test
  void aSessionIsNoToken() {
    given().header("Authorization", "Bearer " + ines.token()).get("/api/me").then().statusCode(401);
  }
}
