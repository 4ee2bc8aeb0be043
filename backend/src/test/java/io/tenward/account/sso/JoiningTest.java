package io.tenward.account.sso;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.account.Browser;
import io.tenward.account.member.Member;
import io.tenward.account.session.SessionCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who joins without an invitation, and as what: by groups at one provider, by domain at another.
 */
@QuarkusTest
@TestProfile(StrictProvider.class)
class JoiningTest extends WithStrictProvider {
  private static final String GROUPS = "2";
  private static final String DOMAINS = "3";

  @ParameterizedTest
  @CsvSource({"leads, lead", "readers, reader", "leads readers others, lead"})
  void aGroupLetsIn(String groups, String role) {
    isIn(groups);
    assertEquals("", signInAt(GROUPS).toString());
    assertEquals(role, me("role"));
    assertEquals("Marek Dorn", me("name"));
    assertEquals(address, me("email"));
  }

  @Test
  void whoIsInNoneStaysOutside() {
    isIn("others");
    assertEquals("sign-in?provider=no-group&at=2", signInAt(GROUPS).toString());
  }

  @Test
  void aMissingClaimIsNamed() {
    StrictProvider.isSure(marek(Map.of()), marek(Map.of()));
    assertEquals("sign-in?provider=claim-missing&claim=groups&at=2", signInAt(GROUPS).toString());
  }

  @Test
  void groupsAreAskedOfUserInfo() {
    StrictProvider.isSure(marek(Map.of()), marek(Map.of("groups", List.of("leads"))));
    assertEquals("", signInAt(GROUPS).toString());
  }

  @Test
  void whoMovesToAnotherGroupHasItsRoleFromTheNextSignInOn() {
    isIn("leads");
    signInAt(GROUPS);
    var before = browser;
    isIn("readers");
    browser = new Browser(RestAssured.port);
    signInAt(GROUPS);
    assertEquals("reader", me("role"));
    assertEquals("Groups", me("roleGivenBy"));
    assertEquals(401, before.get("/api/me").statusCode());
  }

  @Test
  void whoLeftTheGroupsIsRefusedAndTheirSessionsEnd() {
    isIn("leads");
    signInAt(GROUPS);
    var before = browser;
    isIn("others");
    browser = new Browser(RestAssured.port);
    assertEquals("sign-in?provider=no-group&at=2", signInAt(GROUPS).toString());
    assertEquals(401, before.get("/api/me").statusCode());
  }

  @Test
  void invitedMembersStayOutsideTheGroupsUntilTheyAreInOne() {
    isIn("others");
    invite("lead");
    assertEquals("", signInAt(GROUPS).toString());
    assertEquals("", signInAt(GROUPS).toString());
    assertEquals("Invited Marek", me("name"));
    isIn("readers");
    signInAt(GROUPS);
    isIn("others");
    assertEquals("sign-in?provider=no-group&at=2", signInAt(GROUPS).toString());
  }

  @Test
  void ownersAreNotUnmadeByAGroup() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                MemberIdentity.link(
                    Member.of(ines.memberId()), StrictProvider.issuer(), subject, Instant.EPOCH));
    isIn("readers");
    assertEquals("", signInAt(GROUPS).toString());
    assertEquals("owner", me("role"));
  }

  /** The third provider is trusted where it says nothing of verification. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "absent",
      value = {
        "nordhafen.example, absent, Marek Dorn, ''",
        "NORTH.example, true, Marek Dorn, ''",
        "nordhafen.example, false, Marek Dorn, not-verified",
        "else.example, true, Marek Dorn, not-invited",
        "mail.north.example, true, Marek Dorn, not-invited",
        "north.example, true, absent, claim-missing&claim=name",
        "north.example, true, 'Marek\u202eDorn', claim-missing&claim=name",
      })
  void aVerifiedAddressOfADomainLetsIn(
      String domain, Boolean verified, String name, String refused) {
    var said = new HashMap<String, Object>();
    said.put("sub", subject);
    said.put("email", subject + "@" + domain);
    said.put("email_verified", verified);
    said.put("name", name);
    said.values().removeIf(value -> value == null);
    StrictProvider.isSure(said, said);
    var page = signInAt(DOMAINS).toString();
    assertEquals(refused.isEmpty() ? "" : "sign-in?provider=" + refused + "&at=3", page);
    if (refused.isEmpty()) {
      assertEquals("lead", me("role"));
    }
  }

  /** The third provider would let this address in, the first does not. */
  @Test
  void nobodyHasTheRulesOfAnotherProviderByItsPath() {
    var provider = Browser.location(browser.get(SIGN_IN));
    var back = Browser.location(browser.send(HttpRequest.newBuilder(provider))).toString();
    var forged = back.replace("/oidc/callback", "/oidc/3/callback");
    browser.send(HttpRequest.newBuilder(URI.create(forged)));
    assertThat(browser.cookies(), not(hasKey(SessionCookie.NAME)));
  }

  @Test
  void anOwnerReadsWhoJoins() {
    ines.read("/api/sign-on")
        .body("providers.name", contains("Nordhafen", "Groups", "Domains"))
        .body("providers[1].leadGroup", equalTo("leads"))
        .body("providers[2].joinRole", equalTo("lead"))
        .body("providers[2].trustsEmail", equalTo(true))
        .body("idleMinutes", equalTo(30 * 24 * 60));
    ines.read("/api/installation")
        .body(
            "providers.path",
            contains("/auth/oidc/sign-in", "/auth/oidc/2/sign-in", "/auth/oidc/3/sign-in"));
  }

  private void isIn(String groups) {
    StrictProvider.isSure(marek(Map.of("groups", List.of(groups.split(" ")))));
  }
}
