package io.tenward.account.member;

import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.ConcurrentChange;
import io.tenward.account.session.Passwords;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MeTest {
  private static final String NEW_PASSWORD = "the ferry leaves at ten";
  @Inject TestClock clock;
  @Inject Passwords passwords;
  private SignedIn ines;

  @BeforeEach
  void aMember() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.lead().withPassword(PASSWORD);
  }

  @Test
  void aMemberReadsWhoIsSignedIn() {
    ines.read("/api/me")
        .body("id", equalTo(ines.memberId().toString()))
        .body("role", equalTo("lead"))
        .body("workspace", startsWith("Nordhafen"))
        .body("operator", equalTo("Nordhafen IT"));
  }

  @Test
  void nameAndLanguageCanBeChanged() {
    change("{\"language\":\"de\"}")
        .statusCode(200)
        .body("language", equalTo("de"))
        .body("name", equalTo("Ines Falk"))
        .header("ETag", not(equalTo("\"0\"")));
    change("{\"name\":\"  Ines Falk-Dorn \"}")
        .statusCode(200)
        .body("language", equalTo("de"))
        .body("name", equalTo("Ines Falk-Dorn"));
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    ines.change("/api/me", "\"7\"", Map.of("name", "x"))
        .spec(refused(412, "changed-meanwhile"))
        .body("current.name", equalTo("Ines Falk"));
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    var phone = ines.elsewhere();
    changePassword(PASSWORD, NEW_PASSWORD).statusCode(204);
    ines.read("/api/me");
    phone.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(ines.email(), PASSWORD).spec(refused(401, "wrong-credentials"));
    signsIn(ines.email(), NEW_PASSWORD).statusCode(201);
  }

  @Test
  void thePresentPasswordIsNeeded() {
    changePassword("another", NEW_PASSWORD).spec(refused(403, "wrong-password"));
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  /** An intruder who knows the one before must not undo a reset. */
  @Test
  void aPasswordThatIsBeingReplacedIsNotThePresentOne() throws Exception {
    var owners = "the ferry leaves at noon";
    ConcurrentChange.during(
            () -> changePassword(PASSWORD, NEW_PASSWORD),
            "update member set password_hash = ? where member_id = ?",
            passwords.hash(owners),
            ines.memberId())
        .spec(refused(403, "wrong-password"));
    signsIn(ines.email(), NEW_PASSWORD).spec(refused(401, "wrong-credentials"));
    signsIn(ines.email(), owners).statusCode(201);
  }

  @Test
  void guessingThePresentPasswordIsSlowedDown() {
    IntStream.range(0, 5)
        .forEach(
            i -> changePassword("guess " + i, NEW_PASSWORD).spec(refused(403, "wrong-password")));
    changePassword(PASSWORD, NEW_PASSWORD).spec(refused(429, "too-many-requests"));
  }

  @ParameterizedTest
  @CsvSource({
    "short, too-short",
    "123456789012, common-password",
    "InesFalk2026, common-password",
  })
  void aPasswordThatIsGuessedFirstIsRefused(String password, String code) {
    changePassword(PASSWORD, password).spec(invalid("/password " + code));
  }

  private ValidatableResponse change(String body) {
    return ines.change("/api/me", ines.etag("/api/me"), body);
  }

  private ValidatableResponse changePassword(String current, String password) {
    return ines.put("/api/me/password", Map.of("current", current, "password", password));
  }
}
