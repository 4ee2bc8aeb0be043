package io.tenward.account.sso;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.TestClock;
import io.tenward.account.Browser;
import io.tenward.account.member.SignedIn;
import io.tenward.account.session.SessionCookie;
import io.tenward.account.sso.StrictProvider.Lie;
import io.tenward.account.sso.StrictProvider.Manner;
import io.tenward.account.sso.StrictProvider.Refresh;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in which people come from a provider that looks closely, and lies when it is told to. */
public abstract class WithStrictProvider {
  public static final String SIGN_IN = "/auth/oidc/sign-in";
  public static final String PASSWORD = "the ferry leaves at nine";

  public @Inject TestClock clock;
  final String subject = UUID.randomUUID().toString();
  final String address = "marek." + subject + "@nordhafen.example";
  public SignedIn ines;
  public Browser browser;

  @BeforeEach
  void anOwner() {
    ines = SignedIn.owner();
    browser = new Browser(RestAssured.port);
    StrictProvider.isSure(marek(Map.of()));
  }

  @AfterEach
  void truth() {
    StrictProvider.isSure(Map.of());
  }

  Map<String, Object> marek(Map<String, Object> otherwise) {
    var claims = new HashMap<String, Object>();
    claims.put("sub", subject);
    claims.put("name", "Marek Dorn");
    claims.put("email", address);
    claims.put("email_verified", true);
    claims.putAll(otherwise);
    return claims;
  }

  void behaves(Lie lie, boolean refuses, boolean hangsUp) {
    StrictProvider.behaves(new Manner(marek(Map.of()), Map.of(), lie, refuses, hangsUp));
  }

  void invite(String role) {
    ines.send(
            "/api/member-invitations",
            Map.of(
                "name", "Invited Marek", "email", address.toUpperCase(Locale.ROOT), "role", role))
        .statusCode(201);
  }

  void invitationIsOpen(int count) {
    ines.read("/api/member-invitations").body("items.size()", equalTo(count));
  }

  SignedIn memberAtTheAddress() {
    var member = ines.colleague().withPassword(PASSWORD);
    StrictProvider.isSure(marek(Map.of("email", member.email())));
    return member;
  }

  URI signIn(String query) {
    return browser.follow(browser.get(SIGN_IN + query));
  }

  /** At the second or third provider. */
  URI signInAt(String provider) {
    return browser.follow(browser.get("/auth/oidc/" + provider + "/sign-in"));
  }

  void refreshes(Refresh refresh, Map<String, Object> claims) {
    StrictProvider.behaves(new Manner(claims, claims, Lie.NONE, false, false, refresh));
  }

  void assertRefused(String why) {
    assertEquals("sign-in?provider=" + why, signIn("").toString());
    assertThat(browser.cookies(), not(hasKey(SessionCookie.NAME)));
  }

  static void password(Browser browser, SignedIn member) {
    var credentials = new JsonObject().put("email", member.email()).put("password", PASSWORD);
    var answer =
        browser.post(URI.create("/api/sessions"), "application/json", credentials.encode());
    assertEquals(201, answer.statusCode());
  }

  String me(String field) {
    return JsonPath.from(browser.get("/api/me").body()).getString(field);
  }
}
