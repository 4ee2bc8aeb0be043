package io.tenward.account.session;

import static io.restassured.RestAssured.given;
import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfirmedForTenMinutesTest {
  @Inject TestClock clock;

  @Test
  void thePasswordCountsUntilTheEndOfTheTenthMinute() {
    AnonymousCaller.onAnotherDay(clock);
    var ines = SignedIn.lead().withPassword(PASSWORD);
    var cookies = signsIn(ines.email(), PASSWORD).statusCode(201).extract().cookies();
    clock.advance(Duration.ofMinutes(10));
    assertEquals(201, makesAToken(cookies));
    clock.advance(Duration.ofMillis(1));
    assertEquals(403, makesAToken(cookies));
  }

  private static int makesAToken(Map<String, String> cookies) {
    return given()
        .cookies(cookies)
        .contentType(ContentType.JSON)
        .body("{\"name\":\"Tool\",\"scopes\":[\"people:read\"]}")
        .post("/api/tokens")
        .statusCode();
  }
}
