package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of any origin may call respondents' operations, without cookies, and nothing else. */
@QuarkusTest
class AnyOriginTest {
  private static final String ALLOWED = "access-control-allow-origin";
  private static final List<String> ORIGINS = List.of("null", "https://works-council.example");
  private static final List<String> BESIDE =
      List.of(
          "/",
          "/r/",
          "/r/results/",
          "/api/docs",
          "/openapi.yaml",
          "/mcp",
          "/scim/v2/Users",
          "/auth/sign-in",
          "/api/r",
          "/api/R/forms",
          "/api/r/../session",
          "/api/r/%2e%2e/session");

  @Test
  void onlyRespondentsOperationsSayThatAnyOriginMayCall() {
    var wrong = new ArrayList<String>();
    for (var operation : Contract.SERVED.operations()) {
      var path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      var expected = path.startsWith("/api/r/") ? "*" : null;
      for (var origin : ORIGINS) {
        for (var method : List.of("OPTIONS", operation.method())) {
          var answer = from(origin, Shot.at(method, path));
          if (!Objects.equals(expected, answer.headers().get(ALLOWED))
              || answer.headers().containsKey("access-control-allow-credentials")) {
            wrong.add(origin + " " + method + " " + path + " " + answer.headers());
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noOtherAddressDoes() {
    for (var path : BESIDE) {
      for (var method : List.of("OPTIONS", "GET", "POST")) {
        var answer = from("null", Shot.at(method, path));
        assertNull(answer.headers().get(ALLOWED), method + " " + path);
        // Another spelling leads nowhere.
        var refused = Set.of(403, 404).contains(answer.status());
        assertTrue(refused || !method.equals("POST") || !path.startsWith("/api"), path);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "https://works-council.example", ""})
  void aPageOfAnotherOriginGetsTheAnswerAndNoCookie(String origin) {
    var form =
        Shot.at("POST", "/api/r/forms").with("Content-Type", "application/json").sending("{}");
    var answer = from(origin, form);
    assertEquals("invalid-request", answer.slug());
    assertNull(answer.headers().get("set-cookie"));
    assertEquals("Retry-After", answer.headers().get("access-control-expose-headers"));
  }

  @Test
  void aSessionChangesNothing() {
    var cookie = "tenward_session=" + SignedIn.lead().token();
    var shots =
        Contract.SERVED.operations().stream()
            .filter(operation -> operation.path().startsWith("/api/r/"))
            .map(
                operation ->
                    Shot.at(operation.method(), operation.path())
                        .with("Content-Type", "application/json")
                        .sending("{}"));
    shots.forEach(
        shot -> {
          var without = from("null", shot);
          var with = from("null", shot.with("Cookie", cookie));
          assertEquals(without, with, shot.target());
        });
  }

  @Test
  void onlyWhatTheseOperationsUseIsAllowed() {
    var asked =
        from(
            "null",
            Shot.at("OPTIONS", "/api/r/answers").with("Access-Control-Request-Method", "PUT"));
    assertEquals(2, asked.status() / 100);
    assertEquals("POST, PUT", asked.headers().get("access-control-allow-methods"));
    assertEquals("Content-Type", asked.headers().get("access-control-allow-headers"));
    assertEquals(
        List.of("POST", "PUT"),
        Contract.SERVED.operations().stream()
            .filter(operation -> operation.path().startsWith("/api/r/"))
            .map(operation -> operation.method().toUpperCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toList());
  }

  private static Wire.Answer from(String origin, Shot shot) {
    return new Wire(RestAssured.port)
        .send(shot.with("Origin", origin).with("Sec-Fetch-Site", "cross-site"));
  }
}
