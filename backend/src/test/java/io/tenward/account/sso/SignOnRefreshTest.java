package io.tenward.account.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.account.Browser;
import io.tenward.account.sso.StrictProvider.Refresh;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider is asked again about those who use Tenward. */
@QuarkusTest
@TestProfile(StrictProvider.class)
class SignOnRefreshTest extends WithStrictProvider {
  private static final Duration PAUSE = Duration.ofMinutes(20);

  @Inject SignOnRefresh refresh;
  @Inject Database database;

  @BeforeEach
  void aLeadByGroup() {
    refreshes(Refresh.GIVEN, in("leads"));
    signInAt("2");
    assertEquals("lead", me("role"));
  }

  @Test
  void aDisabledAccountEndsWithTheHour() {
    refreshes(Refresh.DISABLED, in("leads"));
    useAndAsk();
    assertEquals(401, browser.get("/api/me").statusCode());
  }

  @Test
  void anotherSignInEndsByItsOwnToken() {
    var other = browser;
    browser = new Browser(RestAssured.port);
    signInAt("2");
    refreshes(Refresh.DISABLED, in("leads"));
    useAndAsk();
    assertEquals(401, browser.get("/api/me").statusCode());
    assertEquals(200, other.get("/api/me").statusCode());
  }

  @Test
  void aProviderThatIsAwayEndsNothing() {
    refreshes(Refresh.UNREACHABLE, in("leads"));
    useAndAsk();
    assertEquals(200, browser.get("/api/me").statusCode());
    refreshes(Refresh.DISABLED, in("leads"));
    useAndAsk();
    assertEquals(401, browser.get("/api/me").statusCode());
  }

  @Test
  void eachAnswerBringsTheNextToken() {
    useAndAsk();
    useAndAsk();
    assertEquals(200, browser.get("/api/me").statusCode());
  }

  @Test
  void groupsDecideBetweenSignInsAsWell() {
    refreshes(Refresh.GIVEN, in("others"));
    useAndAsk();
    assertEquals(401, browser.get("/api/me").statusCode());
  }

  @Test
  void anotherGroupEndsTheSessionOfTheOldRole() {
    refreshes(Refresh.GIVEN, in("readers"));
    useAndAsk();
    assertEquals(401, browser.get("/api/me").statusCode());
    signInAt("2");
    assertEquals("reader", me("role"));
  }

  @Test
  void aTokenWithoutGroupsChangesNothing() {
    refreshes(Refresh.GIVEN, marek(Map.of()));
    useAndAsk();
    assertEquals("lead", me("role"));
  }

  @Test
  void noTokenIsKeptReadable() {
    var kept =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database.first(
                        "select octet_length(refresh_token) from provider_session where subject = ?",
                        row -> row.getInt(1),
                        subject));
    assertEquals(true, kept.orElseThrow() > 36 + 16, "a UUID is encrypted and has a tag");
  }

  private Map<String, Object> in(String group) {
    return marek(Map.of("groups", List.of(group)));
  }

  /** The background work of this application may be the one that asks. */
  private void useAndAsk() {
    clock.advance(PAUSE.plusMinutes(1));
    browser.get("/api/me");
    refresh.refreshDue();
  }
}
