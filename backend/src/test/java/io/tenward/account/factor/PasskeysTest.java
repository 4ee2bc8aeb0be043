package io.tenward.account.factor;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.problem;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeysTest {
  private static final String PASSKEYS = "/api/me/passkeys";

  @Inject TestClock clock;
  private final SoftwarePasskey passkey = new SoftwarePasskey();
  private SignedIn ines;
  private Map<String, String> cookies;

  @BeforeEach
  void aMember() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner().withPassword(PASSWORD);
    cookies = signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void itSignsInWithoutThePassword() {
    add(challenge()).statusCode(204);
    factors().body("passkeys.name", contains("Laptop")).body("passkeys[0].lastUsedAt", nullValue());
    var answer = signIn(challenge()).statusCode(201).body("email", equalTo(ines.email())).extract();
    given().cookies(answer.cookies()).get("/api/me").then().statusCode(200);
    factors().body("passkeys[0].lastUsedAt", notNullValue());
  }

  /** The password alone is not enough any more. */
  @Test
  void itIsAskedForAfterThePassword() {
    add(challenge());
    problem(signsIn(ines.email(), PASSWORD), 403, "second-step-needed");
  }

  @Test
  void whatChangesHowTheySignInIsAllowedAfterIt() {
    add(challenge());
    var session = signIn(challenge()).extract().cookies();
    given().cookies(session).post("/api/me/recovery-codes").then().statusCode(200);
  }

  @Test
  void aChallengeIsOursAndWorksOnce() {
    add(challenge());
    var once = challenge();
    signIn(once).statusCode(201);
    problem(signIn(once), 403, "bad-passkey");
    var old = challenge();
    clock.advance(Duration.ofMinutes(5));
    problem(signIn(old), 403, "bad-passkey");
    problem(signIn("bm90IG91cnM"), 403, "bad-passkey");
    problem(add("bm90IG91cnM"), 403, "bad-passkey");
  }

  @Test
  void anotherPagesSignatureIsWorthNothing() {
    passkey.origin = "https://phishing.example";
    problem(add(challenge()), 403, "bad-passkey");
    passkey.origin = null;
    add(challenge()).statusCode(204);
    passkey.origin = "https://phishing.example";
    problem(signIn(challenge()), 403, "bad-passkey");
  }

  /** A stolen key without its PIN. */
  @Test
  void theAuthenticatorHasToKnowItsUser() {
    passkey.flags = SoftwarePasskey.PRESENT;
    problem(add(challenge()), 403, "bad-passkey");
    passkey.flags |= SoftwarePasskey.VERIFIED;
    add(challenge()).statusCode(204);
    passkey.flags = SoftwarePasskey.PRESENT;
    problem(signIn(challenge()), 403, "bad-passkey");
  }

  @Test
  void aCopyOfAKeyIsNoticedByItsCount() {
    passkey.count = 7;
    add(challenge());
    passkey.count = 8;
    signIn(challenge()).statusCode(201);
    problem(signIn(challenge()), 403, "bad-passkey");
  }

  @Test
  void anotherKeyIsNotKnown() {
    add(challenge());
    var other = new SoftwarePasskey().signed(challenge());
    problem(posts("/api/sessions/passkey", other), 403, "bad-passkey");
    var forged = new java.util.HashMap<>(other);
    forged.put("credential", passkey.signed(challenge()).get("credential"));
    problem(posts("/api/sessions/passkey", forged), 403, "bad-passkey");
    forged.put("clientData", "AAAAA");
    problem(posts("/api/sessions/passkey", forged), 403, "bad-passkey");
  }

  @Test
  void theSameKeyIsAddedOnce() {
    add(challenge());
    problem(add(challenge()), 403, "bad-passkey");
    factors().body("passkeys", hasSize(1));
  }

  @Test
  void itSignsNobodyInWhereOnlyTheProviderDoes() {
    add(challenge());
    System.setProperty("tenward.sso-only", "true");
    try {
      problem(signIn(challenge()), 403, "provider-only");
    } finally {
      System.clearProperty("tenward.sso-only");
    }
  }

  @Test
  void aRemovedOneSignsNobodyIn() {
    add(challenge());
    String id = factors().extract().path("passkeys[0].id");
    problem(ines.colleague().request().delete(PASSKEYS + "/" + id).then(), 404, "not-found");
    request().delete(PASSKEYS + "/" + id).then().statusCode(204);
    problem(signIn(challenge()), 403, "bad-passkey");
    signsIn(ines.email(), PASSWORD).statusCode(201);
    var unknown = PASSKEYS + "/" + UUID.randomUUID();
    problem(request().delete(unknown).then(), 404, "not-found");
  }

  @Test
  void thereAreTwentyAtMost() {
    for (int i = 0; i < 20; i++) {
      SoftwarePasskey.row(ines.memberId());
    }
    problem(add(challenge()), 400, "invalid-request").body("errors.code", contains("too-many"));
  }

  @Test
  void aSuspendedMemberStaysOut() {
    add(challenge());
    var marek = ines.colleague();
    marek.becoming(io.tenward.contract.Role.OWNER);
    marek
        .patch("*")
        .body(Map.of("suspended", true))
        .patch("/api/members/" + ines.memberId())
        .then()
        .statusCode(200);
    problem(signIn(challenge()), 403, "suspended");
  }

  private static String challenge() {
    return given()
        .post("/api/passkey-challenges")
        .then()
        .statusCode(200)
        .extract()
        .path("challenge");
  }

  private ValidatableResponse add(String challenge) {
    return request().body(passkey.created(challenge)).post(PASSKEYS).then();
  }

  private ValidatableResponse signIn(String challenge) {
    return posts("/api/sessions/passkey", passkey.signed(challenge));
  }

  private ValidatableResponse factors() {
    return request().get("/api/me/second-factor").then().statusCode(200);
  }

  private RequestSpecification request() {
    return given().cookies(cookies).contentType(ContentType.JSON);
  }
}
