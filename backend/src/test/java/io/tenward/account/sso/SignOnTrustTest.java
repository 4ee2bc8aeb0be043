package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.account.Browser;
import io.tenward.account.session.SessionCookie;
import io.tenward.account.sso.StrictProvider.Lie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code flow with a provider that lies, refuses or falls silent, and with forged answers. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class SignOnTrustTest extends WithStrictProvider {
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
