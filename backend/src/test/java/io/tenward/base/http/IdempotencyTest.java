package io.tenward.base.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.tenward.base.problem.ThingResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
    user = "ines",
    roles = "lead",
    authMechanism = "tenward",
    augmentors = SessionAugmentor.class)
class IdempotencyTest {
  @Inject AgroalDataSource database;
  @Inject IdempotencyRecords records;

  @BeforeEach
  void nothingMade() {
    ThingResource.CREATED.set(0);
    ThingResource.FAILURES_TO_COME.set(0);
    ThingResource.OTHERS_TO_COME.set(0);
  }

  @Test
  void theSameKeyMakesOneThingAndAnswersTheSame() {
    var key = UUID.randomUUID().toString();
    var first = create(key, "a");
    var second = create(key, "a");
    assertEquals(201, second.statusCode());
    assertEquals(first.asString(), second.asString());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.contentType(), second.contentType());
    assertNull(first.header("Idempotent-Replayed"));
    assertEquals("true", second.header("Idempotent-Replayed"));
    assertEquals(1, ThingResource.CREATED.get());
  }

  @Test
  void withoutAKeyEachCallMakesAThing() {
    given().contentType("application/json").body("{\"name\":\"a\"}").post("/api/try/things");
    given().contentType("application/json").body("{\"name\":\"a\"}").post("/api/try/things");
    assertEquals(2, ThingResource.CREATED.get());
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    var key = UUID.randomUUID().toString();
    create(key, "a");
    create(key, "b")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertEquals(1, ThingResource.CREATED.get());
  }

  @Test
  void aKeyThatIsNoUuidIsRefused() {
    create("once", "a")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("Idempotency-Key"));
    assertEquals(0, ThingResource.CREATED.get());
  }

  @Test
  void aFailedCallLeavesTheKeyFree() {
    ThingResource.FAILURES_TO_COME.set(1);
    var key = UUID.randomUUID().toString();
    create(key, "a").then().statusCode(403);
    create(key, "a").then().statusCode(201);
    assertEquals(1, ThingResource.CREATED.get());
  }

  @Test
  void parallelCallsMakeOneThing() throws Exception {
    var key = UUID.randomUUID().toString();
    ThingResource.OTHERS_TO_COME.set(5);
    try (var pool = Executors.newFixedThreadPool(6)) {
      var calls =
          IntStream.range(0, 6)
              .<Callable<String>>mapToObj(i -> () -> create(key, "a").asString())
              .toList();
      var answers = new java.util.HashSet<String>();
      for (var answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertEquals(1, answers.size());
    }
    assertEquals(1, ThingResource.CREATED.get());
  }

  @Test
  void aDumpShowsNeitherKeyNorAnswer() throws SQLException {
    var key = UUID.randomUUID().toString();
    create(key, "a");
    try (var connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select idempotency::text from idempotency")) {
      assertTrue(rows.next());
      do {
        assertFalse(rows.getString(1).contains(key));
        assertFalse(rows.getString(1).contains(hex("the secret link")));
      } while (rows.next());
    }
  }

  @Test
  void recordsAreForgottenAfterADay() throws SQLException {
    create(UUID.randomUUID().toString(), "a");
    try (var connection = database.getConnection()) {
      connection
          .createStatement()
          .execute("update idempotency set created_at = created_at - interval '15 days'");
    }
    assertTrue(records.forget() > 0);
    assertEquals(0, records.forget());
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Response create(String key, String name) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"name\":\"" + name + "\"}")
        .post("/api/try/things");
  }
}
