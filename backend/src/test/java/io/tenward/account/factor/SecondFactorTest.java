package io.tenward.account.factor;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.problem;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.ResetSecondFactor;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorTest {
  private static final String STEP = "/api/sessions/second-step";

  @Inject TestClock clock;
  @Inject Database database;
  @Inject SecondFactors factors;
  @Inject ResetSecondFactor command;
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
  void afterThePasswordACodeIsAsked() {
    setApp();
    var asked = problem(signsIn(ines.email(), PASSWORD), 403, "second-step-needed").extract();
    assertFalse(asked.cookies().containsKey("tenward_session"));
    var wrong = step(asked.cookies(), "000000");
    problem(wrong, 403, "bad-code").header("Set-Cookie", nullValue());
    var answer = step(asked.cookies(), nextCode()).statusCode(201).extract();
    given().cookies(answer.cookies()).get("/api/me").then().statusCode(200);
  }

  @Test
  void aCodeIsAcceptedOnce() {
    var used = setApp();
    problem(step(asked(), used), 403, "bad-code");
    var code = nextCode();
    step(asked(), code).statusCode(201);
    problem(step(asked(), code), 403, "bad-code");
  }

  @Test
  void aCodeIsNothingWithoutThePassword() {
    setApp();
    problem(step(Map.of(), nextCode()), 401, "wrong-credentials");
    problem(step(Map.of("tenward_step", "AAAA"), nextCode()), 401, "wrong-credentials");
    var asked = asked();
    clock.advance(Duration.ofMinutes(5));
    problem(step(asked, code()), 401, "wrong-credentials");

    var before = asked();
    ines.withPassword("the ferry leaves at ten");
    problem(step(before, code()), 401, "wrong-credentials");
  }

  @Test
  void aCodeSignsNobodyInWhereOnlyTheProviderDoes() {
    setApp();
    System.setProperty("tenward.sso-only", "true");
    try {
      problem(step(asked(), nextCode()), 403, "provider-only");
    } finally {
      System.clearProperty("tenward.sso-only");
    }
  }

  @Test
  void aRecoveryCodeWorksOnce() {
    setApp();
    var codes = issue();
    assertEquals(10, codes.size());
    step(asked(), codes.getFirst().toLowerCase(java.util.Locale.ROOT)).statusCode(201);
    problem(step(asked(), codes.getFirst()), 403, "bad-code");
    request().get("/api/me/second-factor").then().body("recoveryCodesLeft", equalTo(9));
    issue();
    problem(step(asked(), codes.get(1)), 403, "bad-code");
  }

  @Test
  void recoveryCodesAreForSomethingOnly() {
    problem(recoveryCodes(request()), 403, "second-factor-missing");
    setApp();
    issue();
    request().delete("/api/me/code-app").then().statusCode(204);
    request()
        .get("/api/me/second-factor")
        .then()
        .body("codeAppSince", nullValue())
        .body("recoveryCodesLeft", equalTo(0));
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  @Test
  void aWrongCodeSetsNothingUp() {
    problem(codeApp(request(), "000000"), 403, "bad-code");
    request().get("/api/me/second-factor").then().body("codeAppSince", nullValue());
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  @Test
  void whoWasSignedInElsewhereHasToShowIt() {
    setApp();
    problem(ines.request().get("/api/me").then(), 401, "not-signed-in");
    request().get("/api/me").then().statusCode(200);
  }

  @Test
  void theSecretIsNotReadInTheDatabase() {
    setApp();
    var rows = database.list("select code_app::text from code_app", row -> row.getString(1));
    var inHex = "4a425357593344504548504b33505850";
    assertFalse(rows.stream().anyMatch(row -> row.contains(CodeGenerator.SECRET)));
    assertFalse(rows.stream().anyMatch(row -> row.contains(inHex)));
  }

  @Test
  void guessingCodesIsSlowedDown() {
    setApp();
    var asked = asked();
    IntStream.range(0, 5).forEach(i -> problem(step(asked, "00000" + i), 403, "bad-code"));
    problem(step(asked(), code()), 429, "too-many-requests");
  }

  /** Whoever knows the password alone could otherwise try for years. */
  @Test
  void aHundredWrongCodesEndTheApp() {
    setApp();
    var recovery = issue().getFirst();
    clock.advance(Duration.ofSeconds(30));
    IntStream.range(0, 100).forEach(i -> assertFalse(accepts("000000")));
    assertFalse(accepts(code()));
    assertTrue(accepts(recovery));
    assertTrue(accepts(code()));
  }

  private boolean accepts(String code) {
    return QuarkusTransaction.requiringNew().call(() -> factors.accept(ines.memberId(), code));
  }

  @Test
  void whoFailsElsewhereLocksNobodyOutWhoIsKnown() {
    var known = Map.of("tenward_known", cookies.get("tenward_known"));
    IntStream.range(0, 5).forEach(i -> signsIn(ines.email(), "guess " + i));
    problem(signsIn(ines.email(), PASSWORD), 429, "too-many-requests");
    var colleague = ines.colleague().withPassword(PASSWORD);
    problem(
        signsInAt(Map.of("tenward_known", known(colleague)), PASSWORD), 429, "too-many-requests");
    signsInAt(known, PASSWORD).statusCode(201);

    IntStream.range(0, 5)
        .forEach(i -> problem(signsInAt(known, "x" + i), 401, "wrong-credentials"));
    problem(signsInAt(known, PASSWORD), 429, "too-many-requests");
  }

  private static String known(SignedIn member) {
    return signsIn(member.email(), PASSWORD).extract().cookie("tenward_known");
  }

  private ValidatableResponse signsInAt(Map<String, String> with, String password) {
    return send(with)
        .body(Map.of("email", ines.email(), "password", password))
        .post("/api/sessions")
        .then();
  }

  @Test
  void anOpenSessionAloneChangesNothing() {
    var id = SoftwarePasskey.row(ines.memberId());
    var needed = "confirmation-needed";
    problem(codeApp(ines.request(), code()), 403, needed);
    problem(ines.request().delete("/api/me/code-app").then(), 403, needed);
    problem(recoveryCodes(ines.request()), 403, needed);
    problem(ines.request().delete("/api/me/passkeys/" + id).then(), 403, needed);
    var draft = new SoftwarePasskey().created("AAAA");
    problem(ines.request().body(draft).post("/api/me/passkeys").then(), 403, needed);

    problem(confirm(ines, "another"), 403, "wrong-password");
    problem(codeApp(ines.request(), code()), 403, needed);
    confirm(ines, PASSWORD).statusCode(204);
    codeApp(ines.request(), code()).statusCode(204);

    clock.advance(Duration.ofMinutes(11));
    problem(ines.request().delete("/api/me/code-app").then(), 403, needed);
  }

  private static ValidatableResponse confirm(SignedIn member, String password) {
    return member
        .request()
        .body(Map.of("password", password))
        .post("/api/sessions/current/confirmation")
        .then();
  }

  @Test
  void aWorkspaceDemandsOneOfWhoeverHasAPassword() {
    problem(demand(true), 403, "second-factor-missing");
    setApp();
    demand(true).statusCode(204);
    var colleague = ines.colleague().withPassword(PASSWORD);
    var tool = colleague.token("people:read");
    var theirs = signsIn(colleague.email(), PASSWORD).statusCode(201).extract().cookies();
    send(theirs).get("/api/me").then().statusCode(200).body("secondFactorMissing", equalTo(true));
    problem(send(theirs).get("/api/groups").then(), 403, "second-factor-missing");
    send(theirs)
        .get("/api/me/second-factor")
        .then()
        .statusCode(200)
        .body("demanded", equalTo(true));
    // A provider's session, and a token.
    colleague.request().get("/api/groups").then().statusCode(200);
    given().auth().oauth2(tool).get("/api/groups").then().statusCode(200);

    codeApp(send(theirs), code()).statusCode(204);
    send(theirs).get("/api/groups").then().statusCode(200);
    send(theirs).get("/api/me").then().body("secondFactorMissing", equalTo(false));

    demand(false).statusCode(204);
    var another = ines.colleague().withPassword(PASSWORD);
    send(signsIn(another.email(), PASSWORD).extract().cookies())
        .get("/api/groups")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse demand(boolean demanded) {
    return request().body(Map.of("demanded", demanded)).put("/api/second-factor-demand").then();
  }

  @Test
  void anOwnerResetsWhatAMemberHasLost() {
    var marek = ines.colleague().withPassword(PASSWORD);
    var theirs = signsIn(marek.email(), PASSWORD).extract().cookies();
    codeApp(send(theirs), code()).statusCode(204);
    var path = "/api/members/" + marek.memberId();
    request().get(path).then().body("secondFactor", equalTo(true));
    request().delete(path + "/second-factor").then().statusCode(204);
    request().get(path).then().body("secondFactor", equalTo(false));
    problem(send(theirs).get("/api/me").then(), 401, "not-signed-in");
    signsIn(marek.email(), PASSWORD).statusCode(201);
    var nobody = "/api/members/" + UUID.randomUUID() + "/second-factor";
    problem(request().delete(nobody).then(), 404, "not-found");
  }

  @Test
  void theServerResetsWhatTheOnlyOwnerHasLost() {
    setApp();
    command.run(List.of(ines.email().toUpperCase(java.util.Locale.ROOT)));
    problem(request().get("/api/me").then(), 401, "not-signed-in");
    signsIn(ines.email(), PASSWORD).statusCode(201);
    assertThrows(CommandFailed.class, () -> command.run(List.of("nobody@nordhafen.example")));
    assertThrows(CommandFailed.class, () -> command.run(List.of()));
  }

  @Test
  void whoIsSuspendedIsToldAfterTheSecondStep() {
    var marek = ines.colleague().withPassword(PASSWORD);
    codeApp(send(signsIn(marek.email(), PASSWORD).extract().cookies()), code()).statusCode(204);
    ines.patch("*")
        .body(Map.of("suspended", true))
        .patch("/api/members/" + marek.memberId())
        .then()
        .statusCode(200);
    var asked = problem(signsIn(marek.email(), PASSWORD), 403, "second-step-needed").extract();
    problem(step(asked.cookies(), nextCode()), 403, "suspended");
  }

  @Test
  void theStateSaysWhatThereIs() {
    request()
        .get("/api/me/second-factor")
        .then()
        .statusCode(200)
        .body("demanded", equalTo(false))
        .body("passkeys", hasSize(0))
        .body("recoveryCodesLeft", equalTo(0));
    setApp();
    request().get("/api/me/second-factor").then().body("codeAppSince", notNullValue());
  }

  /** Leaves the code that it used. */
  private String setApp() {
    var code = code();
    codeApp(request(), code).statusCode(204);
    return code;
  }

  private static ValidatableResponse codeApp(RequestSpecification by, String code) {
    return by.body(Map.of("secret", CodeGenerator.SECRET, "code", code))
        .put("/api/me/code-app")
        .then();
  }

  private List<String> issue() {
    return recoveryCodes(request()).statusCode(200).extract().path("codes");
  }

  private static ValidatableResponse recoveryCodes(RequestSpecification by) {
    return by.post("/api/me/recovery-codes").then();
  }

  private Map<String, String> asked() {
    return problem(signsIn(ines.email(), PASSWORD), 403, "second-step-needed").extract().cookies();
  }

  private static ValidatableResponse step(Map<String, String> with, String code) {
    return with.isEmpty()
        ? posts(STEP, Map.of("code", code))
        : send(with).body(Map.of("code", code)).post(STEP).then();
  }

  private String nextCode() {
    clock.advance(Duration.ofSeconds(30));
    return code();
  }

  private String code() {
    return CodeGenerator.at(clock.instant());
  }

  private RequestSpecification request() {
    return send(cookies);
  }

  private static RequestSpecification send(Map<String, String> with) {
    return given().cookies(with).contentType(ContentType.JSON);
  }
}
