package io.tenward.account.sso;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.account.Browser;
import io.tenward.account.session.SessionCookie;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members whose address a provider knows: they show their password once, or are somebody else. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class SignOnProofTest extends WithStrictProvider {
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
}
