package io.tenward.account.session;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.ResetPassword;
import io.tenward.account.ResetSecondFactor;
import io.tenward.account.SoftwarePasskey;
import io.tenward.account.factor.CodeGenerator;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An open browser is no way to stay: what outlasts a session asks again, and ends with it. */
@QuarkusTest
class ConfirmedSessionTest {
  @Inject TestClock clock;
  @Inject ResetPassword resetPassword;
  @Inject ResetSecondFactor resetSecondFactor;
  private SignedIn owner;
  private SignedIn ines;
  private Map<String, String> cookies;

  @BeforeEach
  void aMember() {
    AnonymousCaller.onAnotherDay(clock);
    owner = SignedIn.owner();
    ines = SignedIn.as(owner.memberId()).withPassword(PASSWORD);
    cookies = signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies();
  }

  private RequestSpecification request() {
    return given().cookies(cookies).contentType(ContentType.JSON);
  }

  /** Lists what gives a way in that outlasts the session, or takes one away. */
  enum Lasting {
    CODE_APP(test -> test.request().body(test.app()).put("/api/me/code-app")),
    REMOVED_CODE_APP(test -> test.request().delete("/api/me/code-app")),
    PASSKEY(
        test ->
            test.request().body(new SoftwarePasskey().created("AAAA")).post("/api/me/passkeys")),
    REMOVED_PASSKEY(test -> test.request().delete("/api/me/passkeys/" + test.passkey())),
    RECOVERY_CODES(test -> test.request().post("/api/me/recovery-codes")),
    OWN_RESET(
        test -> test.request().delete("/api/members/" + test.ines.memberId() + "/second-factor")),
    TOKEN(test -> test.request().body(draft()).post("/api/tokens")),
    RENEWED_TOKEN(
        test -> test.request().body("{}").post("/api/tokens/" + UUID.randomUUID() + "/secret"));

    private final Function<ConfirmedSessionTest, Response> act;

    Lasting(Function<ConfirmedSessionTest, Response> act) {
      this.act = act;
    }

    private static Map<String, ?> draft() {
      return Map.of("name", "Tool", "scopes", List.of("people:read"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatLastsAsksForThePasswordOfTheLastTenMinutes(Lasting what) {
    SoftwarePasskey.row(ines.memberId());
    clock.advance(Duration.ofMinutes(11));
    what.act.apply(this).then().spec(refused(403, "confirmation-needed"));
    request()
        .body(Map.of("password", PASSWORD))
        .post("/api/sessions/current/confirmation")
        .then()
        .statusCode(204);
    assertNotEquals("/problems/confirmation-needed", problemOf(what.act.apply(this)));
  }

  private static String problemOf(Response answer) {
    return answer.asString().isEmpty() ? null : answer.path("type");
  }

  /** Members without a password sign in at their provider again. */
  @Test
  void aProviderMakesTokensForTenMinutes() {
    ines.send("/api/tokens", Lasting.draft()).statusCode(201);
    clock.advance(Duration.ofMinutes(11));
    ines.send("/api/tokens", Lasting.draft()).spec(refused(403, "confirmation-needed"));
  }

  /** Acts that shut a member out end their tokens, too. */
  enum End {
    CODE_APP(test -> test.request().body(test.app()).put("/api/me/code-app")),
    PASSKEY_RESET_BY_OWNER(
        test -> test.request().delete("/api/members/" + test.tools.memberId() + "/second-factor")),
    SESSIONS_BY_OWNER(
        test -> test.request().delete("/api/members/" + test.tools.memberId() + "/sessions")),
    OTHER_SESSIONS(test -> test.request().delete("/api/sessions/others")),
    NEW_PASSWORD_IF_TOLD(test -> test.changePassword(true)),
    PASSWORD_RESET(ConfirmedSessionTest::redeem),
    RESET_BY_THE_SERVER(test -> test.resetSecondFactor.run(List.of(test.ines.email())));

    private final Consumer<ConfirmedSessionTest> act;

    End(Consumer<ConfirmedSessionTest> act) {
      this.act = act;
    }
  }

  private SignedIn tools;

  @ParameterizedTest
  @EnumSource
  void tokensEndWithIt(End end) {
    tools = end.name().endsWith("BY_OWNER") ? ines.colleague() : ines;
    var tool = tools.token("people:read");
    var theirs = owner.colleague().token("people:read");
    end.act.accept(this);
    given().auth().oauth2(tool).get("/api/me").then().statusCode(401);
    given().auth().oauth2(theirs).get("/api/me").then().statusCode(200);
  }

  @Test
  void aNewPasswordKeepsTokensUnlessTold() {
    var tool = ines.token("people:read");
    changePassword(false);
    given().auth().oauth2(tool).get("/api/me").then().statusCode(200);
  }

  private void changePassword(boolean endTokens) {
    request()
        .body(
            Map.of(
                "current", PASSWORD, "password", "the ferry leaves at ten", "endTokens", endTokens))
        .put("/api/me/password")
        .then()
        .statusCode(204);
  }

  private void redeem() {
    var code = resetPassword.run(List.of(ines.email())).getFirst().replaceFirst(".*#code=", "");
    posts("/api/password-resets", Map.of("code", code, "password", "the ferry leaves at ten"))
        .statusCode(204);
  }

  private Map<String, String> app() {
    return Map.of("secret", CodeGenerator.SECRET, "code", CodeGenerator.at(clock.instant()));
  }

  private UUID passkey() {
    return SoftwarePasskey.row(ines.memberId());
  }
}
