package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.account.Browser;
import io.tenward.account.ConcurrentChange;
import io.tenward.account.RemovalInProgress;
import io.tenward.account.member.Member;
import io.tenward.account.member.SignedIn;
import io.tenward.account.session.SessionCookie;
import io.tenward.account.sso.StrictProvider.Lie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in by a provider, and as whom. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class SingleSignOnTest extends WithStrictProvider {
  @Test
  void theSignInPageLearnsTheName() {
    var installation = JsonPath.from(browser.get("/api/installation").body());
    assertEquals("Nordhafen", installation.getString("provider"));
  }

  @Test
  void whoWasInvitedJoinsAndComesBackByIssuerAndSubject() {
    invite("reader");
    assertEquals(URI.create("people?x=1"), signIn("?return=/people%3Fx%3D1"));
    assertEquals(address, me("email"));
    assertEquals("Invited Marek", me("name"), "as the owner typed it");
    assertEquals("reader", me("role"));
    assertEquals("false", me("hasPassword"));
    ines.read("/api/member-invitations").body("items.size()", equalTo(0));

    StrictProvider.isSure(
        Map.of("sub", subject, "email", "new." + address, "email_verified", true));
    browser = new Browser(RestAssured.port);
    signIn("");
    assertEquals(address, me("email"));
  }

  /** A proxy holds 4 kB of an answer's headers: nginx answers 502 to more. */
  @Test
  void tokensOfAnySizeStayOnTheServer() {
    invite("lead");
    StrictProvider.isSure(marek(Map.of("groups", "g".repeat(9_000))));
    var provider = Browser.location(browser.get(SIGN_IN + "?return=/people%3Fx%3D1"));
    var callback = Browser.location(browser.send(HttpRequest.newBuilder(provider)));
    var answer = browser.send(HttpRequest.newBuilder(callback));
    assertEquals(Optional.of("/people?x=1"), answer.headers().firstValue("Location"));
    assertThat(answer.headers().map().toString().length(), lessThan(4_000));
    assertEquals(Set.of(SessionCookie.NAME, "tenward_return"), browser.cookies().keySet());
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
    StrictProvider.isSure(said, said);
    assertRefused(
        verified.equals("absent") ? "claim-missing&claim=email_verified" : "not-verified");
    invitationIsOpen(1);
  }

  @Test
  void whatTheIdTokenLacksIsAskedOfUserInfo() {
    invite("lead");
    StrictProvider.isSure(Map.of("sub", subject), marek(Map.of()));
    assertEquals("", signIn("").toString());
    assertEquals(address, me("email"));

    StrictProvider.isSure(Map.of("sub", subject));
    browser = new Browser(RestAssured.port);
    assertEquals("", signIn("").toString(), "known, so that UserInfo is not asked");
  }

  @Test
  void theGivenNameIsKeptWhereItIsPartOfTheNameThatTheOwnerTyped() {
    assertEquals(Optional.of("Marek"), givenName("Marek"));
    assertEquals(Optional.empty(), givenName("Marko"));
  }

  private Optional<String> givenName(String said) {
    var other = said + "." + address;
    StrictProvider.isSure(marek(Map.of("sub", said + subject, "email", other, "given_name", said)));
    ines.send("/api/member-invitations", Map.of("name", "Dorn Marek", "email", other))
        .statusCode(201);
    browser = new Browser(RestAssured.port);
    signIn("");
    var id = UUID.fromString(me("id"));
    return QuarkusTransaction.requiringNew()
        .call(() -> Optional.ofNullable(Member.of(id).givenName));
  }

  @Test
  void theIdTokenGoesBeforeUserInfo() {
    invite("lead");
    StrictProvider.isSure(marek(Map.of("email_verified", false)), marek(Map.of()));
    assertRefused("not-verified");
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
  void aRemovedMemberIsNobody() {
    invite("lead");
    signIn("");
    ines.remove("/api/members/" + me("id")).statusCode(204);
    assertEquals(401, browser.get("/api/me").statusCode());
    browser = new Browser(RestAssured.port);
    assertRefused("not-invited");
  }

  @Test
  void aSuspendedMemberReadsSo() {
    invite("lead");
    signIn("");
    ines.patch("*").body(Map.of("suspended", true)).patch("/api/members/" + me("id"));
    browser = new Browser(RestAssured.port);
    assertRefused("suspended");
  }

  @Test
  void whoIsBeingRemovedIsNobody() throws Exception {
    invite("lead");
    signIn("");
    var marek = SignedIn.as(UUID.fromString(me("id")));
    browser = new Browser(RestAssured.port);
    RemovalInProgress.meanwhile(
        marek,
        () -> {
          assertRefused("not-invited");
          return true;
        });
  }

  @Test
  void whoseInvitationIsBeingRevokedStaysOutside() throws Exception {
    invite("lead");
    ConcurrentChange.during(
        () -> {
          assertRefused("not-invited");
          return true;
        },
        "delete from member_invitation where lower(email) = lower(?)",
        address);
  }

  @Test
  void whoJoinsReadsTheLanguageOfTheirBrowser() {
    invite("lead");
    browser.follow(browser.get(SIGN_IN));
    assertEquals("en", me("language"));
    anOwner();
    StrictProvider.isSure(marek(Map.of("sub", "de " + subject, "email", "de." + address)));
    ines.send("/api/member-invitations", Map.of("name", "Marek", "email", "de." + address))
        .statusCode(201);
    browser.speaks("de-AT,de;q=0.9,en;q=0.5");
    browser.follow(browser.get(SIGN_IN));
    assertEquals("de", me("language"));
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
  void anAddressAtUserInfoIsProvedAsWell() {
    var member = memberAtTheAddress();
    StrictProvider.isSure(Map.of("sub", subject), marek(Map.of("email", member.email())));
    assertRefused("proof");
    password(browser, member);
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

  @ParameterizedTest
  @EnumSource(
      value = Lie.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "ANOTHER_SECRET"})
  void aLieIsSeen(Lie lie) {
    invite("lead");
    behaves(lie, false, false);
    assertRefused("refused");
    invitationIsOpen(1);
  }

  /** Seconds from now. */
  @ParameterizedTest
  @CsvSource({"nbf, 30", "iat, 30", "exp, -30"})
  void clocksMayDifferByAMinute(String claim, int seconds) {
    invite("lead");
    StrictProvider.isSure(marek(Map.of(claim, System.currentTimeMillis() / 1000 + seconds)));
    assertEquals("", signIn("").toString());
  }

  @ParameterizedTest
  @CsvSource({"nbf, 120", "exp, -120"})
  void clocksMayNotDifferByMore(String claim, int seconds) {
    invite("lead");
    StrictProvider.isSure(marek(Map.of(claim, System.currentTimeMillis() / 1000 + seconds)));
    assertRefused("refused");
  }

  @Test
  void userInfoOfSomebodyElseIsNotTrusted() {
    invite("lead");
    StrictProvider.isSure(Map.of("sub", subject), marek(Map.of("sub", "somebody else")));
    assertRefused("refused");
    invitationIsOpen(1);
  }

  @Test
  void userInfoThatCannotBeHadIsReadable() {
    invite("lead");
    StrictProvider.isSure(Map.of("sub", subject));
    assertRefused("unreachable");
  }

  @Test
  void aWrongClientSecretIsToldFromSilence() {
    behaves(Lie.ANOTHER_SECRET, false, false);
    assertRefused("client-refused");
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
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "people",
        "/a b",
        "/a|b",
        "/{a}",
        "/%zz"
      })
  void nobodyIsSentElsewhereAfterwards(String wanted) {
    invite("lead");
    assertEquals("", signIn("?return=" + URLEncoder.encode(wanted, UTF_8)).toString());
    assertEquals(
        subject, me("email").replaceFirst("(?i)^marek\\.(.*)@.*", "$1").toLowerCase(Locale.ROOT));
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
}
