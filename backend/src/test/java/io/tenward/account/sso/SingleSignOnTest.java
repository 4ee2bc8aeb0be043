package io.tenward.account.sso;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    ines.request().get("/api/member-invitations").then().body("items.size()", equalTo(0));

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
    ines.request()
        .body(Map.of("name", "Dorn Marek", "email", other))
        .post("/api/member-invitations")
        .then()
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
    ines.request()
        .header("If-Match", "*")
        .delete("/api/members/" + me("id"))
        .then()
        .statusCode(204);
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
    ines.request()
        .body(Map.of("name", "Marek", "email", "de." + address))
        .post("/api/member-invitations")
        .then()
        .statusCode(201);
    browser.speaks("de-AT,de;q=0.9,en;q=0.5");
    browser.follow(browser.get(SIGN_IN));
    assertEquals("de", me("language"));
  }
}
