package io.tenward.base.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemsTest {
  private static final String GOOD =
      "{'name':'a','count':1,'at':'2026-11-20T08:00:00Z','kind':'small','tags':[]}";

  @Test
  void acceptsWhatIsDescribed() {
    given()
        .contentType("application/json")
        .body(json(GOOD))
        .post("/api/try")
        .then()
        .statusCode(200)
        .body("at", equalTo("2026-11-20T08:00:00Z"));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                     | malformed-json
          {GOOD} x              | malformed-json
          {GOOD} {}             | malformed-json
          {"name":"a","name":"b"} | malformed-json
          """)
  void namesBrokenJson(String body, String slug) {
    given()
        .contentType("application/json")
        .body(body.replace("{GOOD}", json(GOOD)))
        .post("/api/try")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/" + slug));
  }

  @Test
  void namesBrokenJsonBehindAWrongField() {
    for (var tail : List.of("[".repeat(2_000) + "]".repeat(2_000), "1,\"name\":1", "{")) {
      given()
          .contentType("application/json")
          .body("{\"count\":\"x\",\"name\":" + tail + "}")
          .post("/api/try")
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/malformed-json"));
    }
  }

  @Test
  void anEmptyBodyIsRequired() {
    given()
        .contentType("application/json")
        .post("/api/try")
        .then()
        .statusCode(400)
        .body("errors.code", contains("required"));
    given()
        .contentType("application/json")
        .body("null")
        .post("/api/try")
        .then()
        .statusCode(400)
        .body("errors.code", contains("required"));
  }

  @Test
  void unexpectedFailuresSayNothing() {
    given()
        .get("/api/try/boom")
        .then()
        .statusCode(500)
        .body("type", equalTo("/problems/internal-error"))
        .body(not(containsString("secret")));
  }

  @Test
  void anAddressNamesItsOwnMethodsOnly() {
    given().options("/api/try").then().statusCode(204).header("Allow", "OPTIONS, POST");
    given().options("/api/try/boom").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
    given().post("/api/try/boom").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    given().options("/api/try/nothing").then().statusCode(404);
  }

  @Test
  void httpErrorsAreProblems() {
    given()
        .delete("/api/try")
        .then()
        .statusCode(405)
        .header("Allow", "OPTIONS, POST")
        .body("type", equalTo("/problems/method-not-allowed"));
    given()
        .contentType("text/plain")
        .body("x")
        .post("/api/try")
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/unsupported-media-type"));
    given()
        .get("/api/try/no-uuid/thing")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    given()
        .get("/api/try/closed")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/not-signed-in"));
  }
}
