package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.account.Browser;
import io.tenward.account.member.Member;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quarkus' own light OpenID Connect server: it verifies no address, and knows its people. */
@QuarkusTest
class LightProviderTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type='hidden' name='([^']*)' value='([^']*)'>");

  @Inject Config config;
  private Browser browser;

  @BeforeEach
  void aBrowser() {
    browser = new Browser(RestAssured.port);
  }

  @Test
  void aStrangerReadsWhichClaimIsMissing() {
    assertEquals(
        "sign-in?provider=claim-missing&claim=email_verified", signInAs("alice").toString());
  }

  @Test
  void aKnownIdentityIsSignedIn() {
    var ines = SignedIn.owner();
    var issuer = config.getValue("quarkus.oidc.auth-server-url", String.class);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                MemberIdentity.link(
                    Member.of(ines.memberId()), issuer, ines.email(), Instant.EPOCH));
    assertEquals("", signInAs(ines.email()).toString());
    var me = JsonPath.from(browser.get("/api/me").body());
    assertEquals(ines.memberId().toString(), me.getString("id"));
  }

  private URI signInAs(String name) {
    var sent = browser.get("/auth/oidc/sign-in");
    var provider = Browser.location(sent);
    var page = browser.send(HttpRequest.newBuilder(provider)).body();
    var form =
        HIDDEN
            .matcher(page)
            .results()
            .collect(
                Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> b));
    form.put("name", name);
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return browser.follow(
        browser.post(provider.resolve("/login"), "application/x-www-form-urlencoded", body));
  }
}
