package io.tenward.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.TestClock;
import io.tenward.identity.StrictProvider.Lie;
import io.tenward.identity.StrictProvider.Manner;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code flow with a provider that looks closely, and one that lies. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class SingleSignOnTest {
  private static final String SIGN_IN = "/auth/oidc/sign-in";
  private static final String PASSWORD = "the ferry leaves at nine";

  @Inject TestClock clock;
  private final String subject = UUID.randomUUID().toString();
  private final String address = "marek." + subject + "@nordhafen.example";
  private SignedIn ines;
  private Browser browser;

  @BeforeEach
  void anOwner() {
    clock.reset();
    ines = SignedIn.owner();
    browser = new Browser(RestAssured.port);
    StrictProvider.isSure(marek(Map.of()));
  }

  @AfterEach
  void truth() {
    StrictProvider.isSure(Map.of());
    clock.reset();
  }

  @Test
  void theSignInPageLearnsTheName() {
    var installation = JsonPath.from(browser.get("/api/installation").body());
    assertEquals("Nordhafen", installation.getString("provider"));
  }

  @Test
  void whoWasInvitedJoinsAndComesBackByIssuerAndSubject() {
    invite("reader");
    assertEquals(URI.create("people?x=1"), signIn("?return=/people%3Fx%3D1"));
    assertEquals(address.toUpperCase(Locale.ROOT), me("email"));
    assertEquals("Marek Dorn", me("name"));
    assertEquals("reader", me("role"));
    assertEquals("false", me("hasPassword"));
    ines.request().get("/api/member-invitations").then().body("items.size()", equalTo(0));

    StrictProvider.isSure(
        Map.of("sub", subject, "email", "new." + address, "email_verified", true));
    browser = new Browser(RestAssured.port);
    signIn("");
    assertEquals(address.toUpperCase(Locale.ROOT), me("email"));
  }

  @Test
  void theProvidersOwnSessionIsNotKept() {
    invite("lead");
    signIn("");
    assertEquals(1, browser.cookies().size(), browser.cookies().keySet().toString());
    assertThat(browser.cookies(), hasKey(SessionCookie.NAME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "absent", "1"})
  void anAddressThatNobodyVerifiedOpensNothing(String verified) {
    invite("lead");
    var said = new HashMap<>(marek(Map.of()));
    said.remove("email_verified");
    if (!verified.equals("absent")) {
      said.put("email_verified", verified.equals("no") ? false : verified);
    }
    StrictProvider.isSure(said);
    assertRefused("not-verified");
    invitationIsOpen(1);
  }

  @Test
  void whoWasNotInvitedReadsSo() {
    assertRefused("not-invited");
  }

  @Test
  void anInvitationThatHasExpiredIsNone() {
    invite("lead");
    clock.advance(Duration.ofDays(8));
    assertRefused("not-invited");
  }

  @Test
  void aMemberWithAPasswordShowsItOnceInTheSameBrowser() {
    var member = memberAtTheAddress();
    var owner = new Browser(RestAssured.port);
    assertEquals("/sign-in?provider=proof&return=%2Fpeople", "/" + signIn("?return=/people"));
    assertThat(browser.cookies(), not(hasKey(SessionCookie.NAME)));

    password(owner, member);
    owner.forget(SessionCookie.NAME);
    assertEquals("sign-in?provider=proof", owner.follow(owner.get(SIGN_IN)).toString());

    assertEquals("/sign-in?provider=proof", "/" + signIn(""));
    password(browser, member);
    assertThat(browser.cookies(), not(hasKey(PendingCookie.NAME)));
    browser = new Browser(RestAssured.port);
    assertEquals("", signIn("").toString());
    assertEquals(member.memberId().toString(), me("id"));
  }

  @Test
  void theProofIsForThatMemberOnly() {
    memberAtTheAddress();
    var other = ines.colleague().withPassword(PASSWORD);
    signIn("");
    password(browser, other);
    browser = new Browser(RestAssured.port);
    assertRefused("proof");
  }

  @Test
  void aProofIsSoonForgotten() {
    var member = memberAtTheAddress();
    clock.freeze();
    signIn("");
    clock.advance(PendingIdentity.LIFETIME);
    password(browser, member);
    browser = new Browser(RestAssured.port);
    assertRefused("proof");
  }

  @Test
  void anotherIdentityWithTheAddressOfAMemberIsNotThem() {
    invite("lead");
    signIn("");
    browser = new Browser(RestAssured.port);
    StrictProvider.isSure(marek(Map.of("sub", UUID.randomUUID().toString())));
    assertRefused("other-identity");
  }

  @Test
  void aRemovedMemberIsNobody() {
    invite("lead");
    signIn("");
    ines.request()
        .header("If-Match", "*")
        .delete("/api/members/" + me("id"))
        .then()
        .statusCode(204);
    assertEquals(401, browser.get("/api/me").statusCode());
    browser = new Browser(RestAssured.port);
    assertRefused("not-invited");
  }

  @ParameterizedTest
  @EnumSource(value = Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aLieIsSeen(Lie lie) {
    invite("lead");
    behaves(lie, false, false);
    assertRefused("refused");
    invitationIsOpen(1);
  }

  @Test
  void aRefusalOfTheProviderIsReadable() {
    behaves(Lie.NONE, true, false);
    assertRefused("refused");
  }

  @Test
  void aProviderThatFallsSilentIsReadable() {
    behaves(Lie.NONE, false, true);
    assertRefused("refused");
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    invite("lead");
    var sent = browser.get(SIGN_IN);
    var back = browser.send(HttpRequest.newBuilder(Browser.location(sent)));
    var callback = Browser.location(back).toString();

    var victim = new Browser(RestAssured.port);
    var answer = victim.send(HttpRequest.newBuilder(URI.create(callback)));
    assertThat(victim.follow(answer).toString(), is("sign-in?provider=refused"));
    assertThat(victim.cookies(), not(hasKey(SessionCookie.NAME)));

    var forged = callback.replaceFirst("state=[^&]*", "state=" + UUID.randomUUID());
    answer = browser.send(HttpRequest.newBuilder(URI.create(forged)));
    assertThat(browser.follow(answer).toString(), is("sign-in?provider=refused"));
    assertThat(browser.cookies(), not(hasKey(SessionCookie.NAME)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "/\\evil.example", "https://evil.example", "people", "/a b"})
  void nobodyIsSentElsewhereAfterwards(String wanted) {
    invite("lead");
    assertEquals("", signIn("?return=" + URLEncoder.encode(wanted, UTF_8)).toString());
    assertEquals(
        subject, me("email").replaceFirst("(?i)^marek\\.(.*)@.*", "$1").toLowerCase(Locale.ROOT));
  }

  @Test
  void aStrangeNameIsReplacedByTheInvited() {
    invite("lead");
    StrictProvider.isSure(marek(Map.of("name", "Marek\u202eDorn")));
    signIn("");
    assertEquals("Invited Marek", me("name"));
  }

  @Test
  void theRequestCarriesStateNonceAndChallenge() {
    var asked = Browser.location(browser.get(SIGN_IN)).getRawQuery();
    for (var part : new String[] {"state=", "nonce=", "code_challenge=", "scope=openid"}) {
      assertThat(asked, containsString(part));
    }
    assertTrue(asked.contains("code_challenge_method=S256"));
  }

  @Test
  void theWayBackIsThePublicAddressWhateverHostSays() {
    System.setProperty("tenward.url", "https://ask.nordhafen.example");
    try {
      var asked = Browser.location(browser.get(SIGN_IN)).getRawQuery();
      assertThat(asked, containsString("%2F%2Fask.nordhafen.example%2Fauth%2Foidc%2Fcallback"));
    } finally {
      System.clearProperty("tenward.url");
    }
  }

  @Test
  void whoJoinsReadsTheLanguageOfTheirBrowser() {
    invite("lead");
    browser.follow(browser.get(SIGN_IN));
    assertEquals("en", me("language"));
    anOwner();
    StrictProvider.isSure(marek(Map.of("sub", "de " + subject, "email", "de." + address)));
    ines.request()
        .body(Map.of("name", "Marek", "email", "de." + address))
        .post("/api/member-invitations")
        .then()
        .statusCode(201);
    browser.speaks("de-AT,de;q=0.9,en;q=0.5");
    browser.follow(browser.get(SIGN_IN));
    assertEquals("de", me("language"));
  }

  private Map<String, Object> marek(Map<String, Object> otherwise) {
    var claims = new HashMap<String, Object>();
    claims.put("sub", subject);
    claims.put("name", "Marek Dorn");
    claims.put("email", address);
    claims.put("email_verified", true);
    claims.putAll(otherwise);
    return claims;
  }

  private void behaves(Lie lie, boolean refuses, boolean hangsUp) {
    StrictProvider.behaves(new Manner(marek(Map.of()), lie, refuses, hangsUp));
  }

  private void invite(String role) {
    ines.request()
        .body(
            Map.of(
                "name", "Invited Marek", "email", address.toUpperCase(Locale.ROOT), "role", role))
        .post("/api/member-invitations")
        .then()
        .statusCode(201);
  }

  private void invitationIsOpen(int count) {
    ines.request().get("/api/member-invitations").then().body("items.size()", equalTo(count));
  }

  private SignedIn memberAtTheAddress() {
    var member = ines.colleague().withPassword(PASSWORD);
    StrictProvider.isSure(marek(Map.of("email", member.email())));
    return member;
  }

  private URI signIn(String query) {
    return browser.follow(browser.get(SIGN_IN + query));
  }

  private void assertRefused(String why) {
    assertEquals("sign-in?provider=" + why, signIn("").toString());
    assertThat(browser.cookies(), not(hasKey(SessionCookie.NAME)));
  }

  private static void password(Browser browser, SignedIn member) {
    var credentials = new JsonObject().put("email", member.email()).put("password", PASSWORD);
    var answer =
        browser.post(URI.create("/api/sessions"), "application/json", credentials.encode());
    assertEquals(201, answer.statusCode());
  }

  private String me(String field) {
    return JsonPath.from(browser.get("/api/me").body()).getString(field);
  }
}
