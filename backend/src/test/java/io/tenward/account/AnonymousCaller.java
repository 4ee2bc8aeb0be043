package io.tenward.account;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody without a session. */
public final class AnonymousCaller {
  public static final String PASSWORD = "the ferry leaves at nine";
  private static final AtomicInteger DAYS = new AtomicInteger();

  private AnonymousCaller() {}

  /**
   * Another day on which time stands still: what was counted against this address before is
   * forgotten.
   */
  public static void onAnotherDay(TestClock clock) {
    clock.reset();
    clock.freeze();
    clock.advance(Duration.ofDays(DAYS.incrementAndGet()));
  }

  public static ValidatableResponse posts(String path, Map<String, ?> body) {
    return given().contentType(ContentType.JSON).body(body).post(path).then();
  }

  public static ValidatableResponse signsIn(String email, String password) {
    return posts("/api/sessions", Map.of("email", email, "password", password));
  }
}
