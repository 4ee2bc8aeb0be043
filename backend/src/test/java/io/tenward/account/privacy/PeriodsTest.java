package io.tenward.account.privacy;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is kept for less time says so 30 days before, and whatever is kept longer is so now. */
@QuarkusTest
class PeriodsTest {
  private static final Map<String, Integer> FIRST = periods(36, 36, 24, 12, 30);
  private final SignedIn owner = SignedIn.owner();

  @Test
  void everyShorterPeriodWaitsAndEveryLongerOneApplies() {
    var shorter = periods(35, 35, 23, 11, 29);
    change(shorter).body("kept", equalTo(FIRST)).body("next", equalTo(shorter));
    var longer = periods(37, 37, 25, 13, 31);
    change(longer).body("kept", equalTo(longer)).body("next", equalTo(null));
  }

  private ValidatableResponse change(Map<String, Integer> periods) {
    var etag = owner.request().get("/api/retention").header("ETag");
    return owner
        .request()
        .header("If-Match", etag)
        .body(periods)
        .put("/api/retention")
        .then()
        .statusCode(200);
  }

  private static Map<String, Integer> periods(
      int results, int log, int talks, int archived, int events) {
    return Map.of(
        "results", results, "log", log, "talks", talks, "archived", archived, "events", events);
  }
}
