package io.tenward.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Large bodies while nobody can say who is signed in. */
@QuarkusTest
class LargeBodyAuthenticationTest {
  @TestHTTPResource("/api/role")
  URI role;

  @Inject AgroalDataSource database;

  @Test
  void withoutTheDatabaseOneIsToTryAgain() throws Exception {
    var answer = answerWhenTheLookUpIsMetBy("pg_terminate_backend");
    assertEquals(503, answer.statusCode());
    assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
    assertProblem("unavailable", answer);
  }

  @Test
  void anyOtherFailureIsOursAsEverywhere() throws Exception {
    var answer = answerWhenTheLookUpIsMetBy("pg_cancel_backend");
    assertEquals(500, answer.statusCode());
    assertProblem("internal-error", answer);
  }

  private static void assertProblem(String slug, HttpResponse<String> answer) {
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("/problems/" + slug), answer.body());
  }

  private HttpResponse<String> answerWhenTheLookUpIsMetBy(String end) throws Exception {
    try (var client = HttpClient.newHttpClient();
        var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("lock table session in access exclusive mode");
      var answer = put(client);
      try {
        endTheLookUp(connection, end);
      } finally {
        connection.rollback();
      }
      return answer.join();
    }
  }

  private CompletableFuture<HttpResponse<String>> put(HttpClient client) {
    return client.sendAsync(
        HttpRequest.newBuilder(role)
            .header("Content-Type", "application/json")
            .header("Cookie", "tenward_session=" + "A".repeat(43))
            .PUT(BodyPublishers.ofString("{\"title\":\"" + "a".repeat(100_000) + "\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  private static void endTheLookUp(Connection connection, String end) throws Exception {
    for (int i = 0; i < 100; i++) {
      if (ended(connection, end)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("Nobody looked for the session");
  }

  private static boolean ended(Connection connection, String end) throws SQLException {
    var waiting =
        "select %s(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%%token_hash%%'";
    try (var statement = connection.createStatement()) {
      // One transaction would see the same activity for ever.
      statement.execute("select pg_stat_clear_snapshot()");
      return statement.executeQuery(waiting.formatted(end)).next();
    }
  }
}
