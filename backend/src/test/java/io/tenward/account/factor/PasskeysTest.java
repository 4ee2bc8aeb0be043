package io.tenward.account.factor;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeysTest {
  private static final String PASSKEYS = "/api/me/passkeys";

  @Inject TestClock clock;
  private final SoftwarePasskey passkey = new SoftwarePasskey();
  private SignedIn ines;
  private SignedIn here;

  @BeforeEach
  void aMember() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner().withPassword(PASSWORD);
    here = ines.in(signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies());
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
    signsIn(ines.email(), PASSWORD).spec(refused(403, "second-step-needed"));
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
    signIn(once).spec(refused(403, "bad-passkey"));
    var old = challenge();
    clock.advance(Duration.ofMinutes(5));
    signIn(old).spec(refused(403, "bad-passkey"));
    signIn("bm90IG91cnM").spec(refused(403, "bad-passkey"));
    add("bm90IG91cnM").spec(refused(403, "bad-passkey"));
  }

  @Test
  void anotherPagesSignatureIsWorthNothing() {
    passkey.origin = "https://phishing.example";
    add(challenge()).spec(refused(403, "bad-passkey"));
    passkey.origin = null;
    add(challenge()).statusCode(204);
    passkey.origin = "https://phishing.example";
    signIn(challenge()).spec(refused(403, "bad-passkey"));
  }

  /** A stolen key without its PIN. */
  @Test
  void theAuthenticatorHasToKnowItsUser() {
    passkey.flags = SoftwarePasskey.PRESENT;
    add(challenge()).spec(refused(403, "bad-passkey"));
    passkey.flags |= SoftwarePasskey.VERIFIED;
    add(challenge()).statusCode(204);
    passkey.flags = SoftwarePasskey.PRESENT;
    signIn(challenge()).spec(refused(403, "bad-passkey"));
  }

  @Test
  void aCopyOfAKeyIsNoticedByItsCount() {
    passkey.count = 7;
    add(challenge());
    passkey.count = 8;
    signIn(challenge()).statusCode(201);
    signIn(challenge()).spec(refused(403, "bad-passkey"));
  }

  @Test
  void anotherKeyIsNotKnown() {
    add(challenge());
    var other = new SoftwarePasskey().signed(challenge());
    posts("/api/sessions/passkey", other).spec(refused(403, "bad-passkey"));
    var forged = new java.util.HashMap<>(other);
    forged.put("credential", passkey.signed(challenge()).get("credential"));
    posts("/api/sessions/passkey", forged).spec(refused(403, "bad-passkey"));
    forged.put("clientData", "AAAAA");
    posts("/api/sessions/passkey", forged).spec(refused(403, "bad-passkey"));
  }

  @Test
  void theSameKeyIsAddedOnce() {
    add(challenge());
    add(challenge()).spec(refused(403, "bad-passkey"));
    factors().body("passkeys", hasSize(1));
  }

  @Test
  void itSignsNobodyInWhereOnlyTheProviderDoes() {
    add(challenge());
    System.setProperty("tenward.sso-only", "true");
    try {
      signIn(challenge()).spec(refused(403, "provider-only"));
    } finally {
      System.clearProperty("tenward.sso-only");
    }
  }

  @Test
  void aRemovedOneSignsNobodyIn() {
    add(challenge());
    String id = factors().extract().path("passkeys[0].id");
    ines.colleague().request().delete(PASSKEYS + "/" + id).then().spec(refused(404, "not-found"));
    here.request().delete(PASSKEYS + "/" + id).then().statusCode(204);
    signIn(challenge()).spec(refused(403, "bad-passkey"));
    signsIn(ines.email(), PASSWORD).statusCode(201);
    var unknown = PASSKEYS + "/" + UUID.randomUUID();
    here.request().delete(unknown).then().spec(refused(404, "not-found"));
  }

  @Test
  void thereAreTwentyAtMost() {
    for (int i = 0; i < 20; i++) {
      SoftwarePasskey.row(ines.memberId());
    }
    add(challenge())
        .spec(refused(400, "invalid-request"))
        .body("errors.code", contains("too-many"));
  }

  @Test
  void aSuspendedMemberStaysOut() {
    add(challenge());
    var marek = ines.colleague();
    marek.becoming(io.tenward.contract.Role.OWNER);
    marek.change("/api/members/" + ines.memberId(), Map.of("suspended", true)).statusCode(200);
    signIn(challenge()).spec(refused(403, "suspended"));
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
    return here.send(PASSKEYS, passkey.created(challenge));
  }

  private ValidatableResponse signIn(String challenge) {
    return posts("/api/sessions/passkey", passkey.signed(challenge));
  }

  private ValidatableResponse factors() {
    return here.read("/api/me/second-factor");
  }
}
