package io.tenward.account.member;

import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.problem;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.contains;
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
import org.junit.jupiter.api.AfterEach;
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

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aMemberReadsWhoIsSignedIn() {
    ines.request()
        .get("/api/me")
        .then()
        .statusCode(200)
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                     | ''        | too-few
          "x"                    | ''        | wrong-type
          {"name":null}          | /name     | required
          {"name":" "}           | /name     | too-short
          {"language":"fr"}      | /language | bad-format
          {"language":null}      | /language | required
          {"email":"a@b.example"}| /email    | unknown-field
          {"role":"owner"}       | /role     | unknown-field
          """)
  void aWrongChangeNamesItsField(String body, String pointer, String code) {
    problem(change(body), 400, "invalid-request")
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void aChangeTakesTheVersionThatWasRead() {
    problem(
            ines.patch("\"7\"").body(Map.of("name", "x")).patch("/api/me").then(),
            412,
            "changed-meanwhile")
        .body("current.name", equalTo("Ines Falk"));
    problem(
        ines.request()
            .contentType("application/merge-patch+json")
            .body(Map.of("name", "x"))
            .patch("/api/me")
            .then(),
        428,
        "precondition-required");
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    var phone = ines.elsewhere();
    changePassword(PASSWORD, NEW_PASSWORD).statusCode(204);
    ines.request().get("/api/me").then().statusCode(200);
    problem(phone.request().get("/api/me").then(), 401, "not-signed-in");
    problem(signsIn(ines.email(), PASSWORD), 401, "wrong-credentials");
    signsIn(ines.email(), NEW_PASSWORD).statusCode(201);
  }

  @Test
  void thePresentPasswordIsNeeded() {
    problem(changePassword("another", NEW_PASSWORD), 403, "wrong-password");
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  /** An intruder who knows the one before must not undo a reset. */
  @Test
  void aPasswordThatIsBeingReplacedIsNotThePresentOne() throws Exception {
    var owners = "the ferry leaves at noon";
    problem(
        ConcurrentChange.during(
            () -> changePassword(PASSWORD, NEW_PASSWORD),
            "update member set password_hash = ? where member_id = ?",
            passwords.hash(owners),
            ines.memberId()),
        403,
        "wrong-password");
    problem(signsIn(ines.email(), NEW_PASSWORD), 401, "wrong-credentials");
    signsIn(ines.email(), owners).statusCode(201);
  }

  @Test
  void guessingThePresentPasswordIsSlowedDown() {
    IntStream.range(0, 5)
        .forEach(i -> problem(changePassword("guess " + i, NEW_PASSWORD), 403, "wrong-password"));
    problem(changePassword(PASSWORD, NEW_PASSWORD), 429, "too-many-requests");
  }

  @ParameterizedTest
  @CsvSource({
    "short, too-short",
    "123456789012, common-password",
    "InesFalk2026, common-password",
  })
  void aPasswordThatIsGuessedFirstIsRefused(String password, String code) {
    problem(changePassword(PASSWORD, password), 400, "invalid-request")
        .body("errors.pointer", contains("/password"))
        .body("errors.code", contains(code));
  }

  private ValidatableResponse change(String body) {
    var etag = ines.request().get("/api/me").header("ETag");
    return ines.patch(etag).body(body).patch("/api/me").then();
  }

  private ValidatableResponse changePassword(String current, String password) {
    return ines.request()
        .body(Map.of("current", current, "password", password))
        .put("/api/me/password")
        .then();
  }
}
