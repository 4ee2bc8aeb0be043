package io.tenward.account.factor;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
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
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
  private SignedIn here;

  @BeforeEach
  void aMember() {
    AnonymousCaller.onAnotherDay(clock);
    ines = SignedIn.owner().withPassword(PASSWORD);
    cookies = signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies();
    here = ines.in(cookies);
  }

  @Test
  void afterThePasswordACodeIsAsked() {
    setApp();
    var asked = signsIn(ines.email(), PASSWORD).spec(refused(403, "second-step-needed")).extract();
    assertFalse(asked.cookies().containsKey("tenward_session"));
    var wrong = step(asked.cookies(), "000000");
    wrong.spec(refused(403, "bad-code")).header("Set-Cookie", nullValue());
    var answer = step(asked.cookies(), nextCode()).statusCode(201).extract();
    given().cookies(answer.cookies()).get("/api/me").then().statusCode(200);
  }

  @Test
  void aCodeIsAcceptedOnce() {
    var used = setApp();
    step(asked(), used).spec(refused(403, "bad-code"));
    var code = nextCode();
    step(asked(), code).statusCode(201);
    step(asked(), code).spec(refused(403, "bad-code"));
  }

  @Test
  void aCodeIsNothingWithoutThePassword() {
    setApp();
    step(Map.of(), nextCode()).spec(refused(401, "wrong-credentials"));
    step(Map.of("tenward_step", "AAAA"), nextCode()).spec(refused(401, "wrong-credentials"));
    var asked = asked();
    clock.advance(Duration.ofMinutes(5));
    step(asked, code()).spec(refused(401, "wrong-credentials"));

    var before = asked();
    ines.withPassword("the ferry leaves at ten");
    step(before, code()).spec(refused(401, "wrong-credentials"));
  }

  @Test
  void aCodeSignsNobodyInWhereOnlyTheProviderDoes() {
    setApp();
    System.setProperty("tenward.sso-only", "true");
    try {
      step(asked(), nextCode()).spec(refused(403, "provider-only"));
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
    step(asked(), codes.getFirst()).spec(refused(403, "bad-code"));
    here.read("/api/me/second-factor").body("recoveryCodesLeft", equalTo(9));
    issue();
    step(asked(), codes.get(1)).spec(refused(403, "bad-code"));
  }

  @Test
  void recoveryCodesAreForSomethingOnly() {
    recoveryCodes(here).spec(refused(403, "second-factor-missing"));
    setApp();
    issue();
    here.request().delete("/api/me/code-app").then().statusCode(204);
    here.read("/api/me/second-factor")
        .body("codeAppSince", nullValue())
        .body("recoveryCodesLeft", equalTo(0));
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  @Test
  void aWrongCodeSetsNothingUp() {
    codeApp(here, "000000").spec(refused(403, "bad-code"));
    here.read("/api/me/second-factor").body("codeAppSince", nullValue());
    signsIn(ines.email(), PASSWORD).statusCode(201);
  }

  @Test
  void whoWasSignedInElsewhereHasToShowIt() {
    setApp();
    ines.get("/api/me").spec(refused(401, "not-signed-in"));
    here.get("/api/me").statusCode(200);
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
    IntStream.range(0, 5).forEach(i -> step(asked, "00000" + i).spec(refused(403, "bad-code")));
    step(asked(), code()).spec(refused(429, "too-many-requests"));
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
    signsIn(ines.email(), PASSWORD).spec(refused(429, "too-many-requests"));
    var colleague = ines.colleague().withPassword(PASSWORD);
    signsInAt(Map.of("tenward_known", known(colleague)), PASSWORD)
        .spec(refused(429, "too-many-requests"));
    signsInAt(known, PASSWORD).statusCode(201);

    IntStream.range(0, 5)
        .forEach(i -> signsInAt(known, "x" + i).spec(refused(401, "wrong-credentials")));
    signsInAt(known, PASSWORD).spec(refused(429, "too-many-requests"));
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

  /** ConfirmedSessionTest lists the other acts that need it. */
  @Test
  void onlyThePasswordConfirmsAnOpenSession() {
    confirm(ines, "another").spec(refused(403, "wrong-password"));
    codeApp(ines, code()).spec(refused(403, "confirmation-needed"));
    confirm(ines, PASSWORD).statusCode(204);
    codeApp(ines, code()).statusCode(204);
  }

  private static ValidatableResponse confirm(SignedIn member, String password) {
    return member.send("/api/sessions/current/confirmation", Map.of("password", password));
  }

  @Test
  void aWorkspaceDemandsOneOfWhoeverHasAPassword() {
    demand(true).spec(refused(403, "second-factor-missing"));
    setApp();
    demand(true).statusCode(204);
    var colleague = ines.colleague().withPassword(PASSWORD);
    var tool = colleague.token("people:read");
    var theirs = in(colleague);
    theirs.read("/api/me").body("secondFactorMissing", equalTo(true));
    theirs.get("/api/groups").spec(refused(403, "second-factor-missing"));
    theirs.read("/api/me/second-factor").body("demanded", equalTo(true));
    // A provider's session, and a token.
    colleague.read("/api/groups");
    given().auth().oauth2(tool).get("/api/groups").then().statusCode(200);

    codeApp(theirs, code()).statusCode(204);
    theirs.read("/api/groups");
    theirs.read("/api/me").body("secondFactorMissing", equalTo(false));

    demand(false).statusCode(204);
    in(ines.colleague().withPassword(PASSWORD)).read("/api/groups");
  }

  private static SignedIn in(SignedIn member) {
    return member.in(signsIn(member.email(), PASSWORD).statusCode(201).extract().cookies());
  }

  private ValidatableResponse demand(boolean demanded) {
    return here.put("/api/second-factor-demand", Map.of("demanded", demanded));
  }

  @Test
  void anOwnerResetsWhatAMemberHasLost() {
    var marek = ines.colleague().withPassword(PASSWORD);
    var theirs = in(marek);
    codeApp(theirs, code()).statusCode(204);
    var path = "/api/members/" + marek.memberId();
    here.read(path).body("secondFactor", equalTo(true));
    here.request().delete(path + "/second-factor").then().statusCode(204);
    here.read(path).body("secondFactor", equalTo(false));
    theirs.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(marek.email(), PASSWORD).statusCode(201);
    var nobody = "/api/members/" + UUID.randomUUID() + "/second-factor";
    here.request().delete(nobody).then().spec(refused(404, "not-found"));
  }

  @Test
  void theServerResetsWhatTheOnlyOwnerHasLost() {
    setApp();
    command.run(List.of(ines.email().toUpperCase(java.util.Locale.ROOT)));
    here.get("/api/me").spec(refused(401, "not-signed-in"));
    signsIn(ines.email(), PASSWORD).statusCode(201);
    assertThrows(CommandFailed.class, () -> command.run(List.of("nobody@nordhafen.example")));
    assertThrows(CommandFailed.class, () -> command.run(List.of()));
  }

  @Test
  void whoIsSuspendedIsToldAfterTheSecondStep() {
    var marek = ines.colleague().withPassword(PASSWORD);
    codeApp(in(marek), code()).statusCode(204);
    ines.change("/api/members/" + marek.memberId(), Map.of("suspended", true)).statusCode(200);
    var asked = signsIn(marek.email(), PASSWORD).spec(refused(403, "second-step-needed")).extract();
    step(asked.cookies(), nextCode()).spec(refused(403, "suspended"));
  }

  @Test
  void theStateSaysWhatThereIs() {
    here.read("/api/me/second-factor")
        .body("demanded", equalTo(false))
        .body("passkeys", hasSize(0))
        .body("recoveryCodesLeft", equalTo(0));
    setApp();
    here.read("/api/me/second-factor").body("codeAppSince", notNullValue());
  }

  /** Leaves the code that it used. */
  private String setApp() {
    var code = code();
    codeApp(here, code).statusCode(204);
    return code;
  }

  private static ValidatableResponse codeApp(SignedIn by, String code) {
    return by.put("/api/me/code-app", Map.of("secret", CodeGenerator.SECRET, "code", code));
  }

  private List<String> issue() {
    return recoveryCodes(here).statusCode(200).extract().path("codes");
  }

  private static ValidatableResponse recoveryCodes(SignedIn by) {
    return by.request().post("/api/me/recovery-codes").then();
  }

  private Map<String, String> asked() {
    return signsIn(ines.email(), PASSWORD)
        .spec(refused(403, "second-step-needed"))
        .extract()
        .cookies();
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

  private static RequestSpecification send(Map<String, String> with) {
    return given().cookies(with).contentType(ContentType.JSON);
  }
}
