package io.tenward.account.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.account.Browser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenID Connect Back-Channel Logout 1.0. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class ProviderLogoutTest extends WithStrictProvider {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private final String sid = UUID.randomUUID().toString();

  @BeforeEach
  void aSession() {
    StrictProvider.isSure(marek(Map.of("sid", sid)));
    invite("lead");
    signIn("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "sid"})
  void theSessionsOfWhomTheTokenNamesEnd(String named) {
    var claims = claims();
    claims.remove(named.equals("sub") ? "sid" : "sub");
    var answer = send("", StrictProvider.signed(claims, true));
    assertEquals(200, answer.statusCode());
    assertEquals(Optional.of("no-store"), answer.headers().firstValue("Cache-Control"));
    assertEquals(401, browser.get("/api/me").statusCode());
  }

  @Test
  void sessionsOfAnotherSignInAtTheProviderGoOn() {
    var claims = claims();
    claims.put("sid", UUID.randomUUID().toString());
    assertEquals(200, send("", StrictProvider.signed(claims, true)).statusCode());
    assertEquals(200, browser.get("/api/me").statusCode());
  }

  @Test
  void aTokenIsTakenOnce() {
    var token = StrictProvider.signed(claims(), true);
    assertEquals(200, send("", token).statusCode());
    browser = new Browser(RestAssured.port);
    signIn("");
    assertEquals(400, send("", token).statusCode());
    assertEquals(200, browser.get("/api/me").statusCode());
  }

  /** With what the claim becomes, as a number, a text or nothing. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "absent",
      value = {
        "aud, another",
        "aud, absent",
        "iss, http://localhost:1",
        "iss, absent",
        "exp, -120",
        "exp, absent",
        "iat, absent",
        "nonce, 1",
        "jti, absent",
        "events, absent",
        "events, text",
      })
  void whatIsNoLogoutTokenIsRefused(String claim, String value) {
    var claims = claims();
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, claim.equals("exp") ? now() + Long.parseLong(value) : value);
    }
    assertNothingEnds(StrictProvider.signed(claims, true));
  }

  @Test
  void whoNamesNobodyEndsNothing() {
    var claims = claims();
    claims.remove("sub");
    claims.remove("sid");
    assertNothingEnds(StrictProvider.signed(claims, true));
  }

  @Test
  void anotherKeyEndsNothing() {
    assertNothingEnds(StrictProvider.signed(claims(), false));
    assertNothingEnds(StrictProvider.signedByAnUnknownKey(claims()));
    assertNothingEnds("no.token.at-all");
  }

  @Test
  void eachProviderHasAnAddressOfItsOwn() {
    assertEquals(200, send("2/", StrictProvider.signed(claims(), true)).statusCode());
  }

  private void assertNothingEnds(String token) {
    assertEquals(400, send("", token).statusCode());
    assertEquals(200, browser.get("/api/me").statusCode());
  }

  private Map<String, Object> claims() {
    var claims = new HashMap<String, Object>();
    claims.put("iss", StrictProvider.issuer());
    claims.put("aud", "tenward");
    claims.put("iat", now());
    claims.put("exp", now() + 120);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("events", Map.of(EVENT, Map.of()));
    claims.put("sub", subject);
    claims.put("sid", sid);
    return claims;
  }

  private static long now() {
    return System.currentTimeMillis() / 1000;
  }

  private static HttpResponse<String> send(String provider, String token) {
    return new Browser(RestAssured.port)
        .post(
            URI.create("/auth/oidc/" + provider + "logout"),
            "application/x-www-form-urlencoded",
            "logout_token=" + token);
  }
}
