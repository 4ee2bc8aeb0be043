package io.tenward.account.sso;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.posts;
import static io.tenward.account.AnonymousCaller.signsIn;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.Browser;
import io.tenward.account.ResetPassword;
import io.tenward.contract.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords are switched off, but for the emergency account. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class ProviderOnlyTest extends WithStrictProvider {
  @Inject ResetPassword command;

  @BeforeEach
  void passwordsAreOff() {
    System.setProperty("tenward.sso-only", "true");
    System.setProperty("tenward.break-glass", ines.email().toUpperCase(Locale.ROOT));
    ines.withPassword(PASSWORD);
  }

  @AfterEach
  void passwordsAreBack() {
    System.clearProperty("tenward.sso-only");
    System.clearProperty("tenward.break-glass");
  }

  @Test
  void onlyTheEmergencyAccountSignsInWithAPassword() {
    signsIn(ines.email(), PASSWORD).statusCode(201);
    var lead = ines.colleague().withPassword(PASSWORD);
    signsIn(lead.email(), PASSWORD).spec(refused(403, "provider-only"));
    ines.read("/api/installation").body("providerOnly", equalTo(true));
  }

  /** Each way to open a session; those in which a provider took part go on. */
  @Test
  void sessionsOfPasswordsEndAndOthersGoOn() {
    System.clearProperty("tenward.sso-only");
    var lead = ines.colleague().withPassword(PASSWORD);
    var byPassword = signsIn(lead.email(), PASSWORD).statusCode(201).extract().cookies();
    var emergency = signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies();
    var member = memberAtTheAddress();
    assertRefused("proof");
    password(browser, member);
    passwordsAreOff();
    given().cookies(byPassword).get("/api/me").then().statusCode(401);
    given().cookies(emergency).get("/api/me").then().statusCode(200);
    assertEquals(member.memberId().toString(), me("id"));
    ines.becoming(Role.LEAD);
    given().cookies(emergency).get("/api/me").then().statusCode(401);
  }

  @Test
  void theEmergencyAccountIsAnOwner() {
    ines.becoming(Role.LEAD);
    signsIn(ines.email(), PASSWORD).spec(refused(403, "provider-only"));
  }

  @Test
  void aPasswordStillProvesWhoCameFromTheProvider() {
    var member = memberAtTheAddress();
    assertRefused("proof");
    password(browser, member);
    assertEquals(member.memberId().toString(), me("id"));
    browser = new Browser(RestAssured.port);
    signsIn(member.email(), PASSWORD).spec(refused(403, "provider-only"));
  }

  @Test
  void nobodyJoinsWithAPassword() {
    String link =
        ines.request()
            .body(Map.of("name", "Marek Dorn", "email", address))
            .post("/api/member-invitations")
            .path("link");
    var acceptance =
        Map.of(
            "code", link.replaceFirst(".*code=", ""), "name", "Marek Dorn", "password", PASSWORD);
    posts("/api/member-invitations/accept", acceptance).spec(refused(403, "provider-only"));
    assertEquals("", signIn("").toString(), "with the provider they do");
  }

  @Test
  void onlyTheEmergencyAccountGetsANewPassword() {
    var lead = ines.colleague();
    reset(lead.email()).spec(refused(403, "provider-only"));
    reset(ines.email()).statusCode(204);
  }

  private ValidatableResponse reset(String email) {
    var code = command.run(List.of(email)).getFirst().replaceFirst(".*#code=", "");
    return posts(
        "/api/password-resets", Map.of("code", code, "password", "the ferry leaves at ten"));
  }
}
