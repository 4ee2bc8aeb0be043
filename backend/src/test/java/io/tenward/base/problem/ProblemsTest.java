package io.tenward.base.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Matcher;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /name  | bad-text      | "name":"a\\u0000"
          /name  | bad-text      | "name":"a\\ud800"
          /name  | wrong-type    | "name":1
          /name  | too-long      | "name":"abcdefghijk"
          /name  | required      | "name":null
          /count | wrong-type    | "count":"1"
          /count | wrong-type    | "count":1.5
          /count | out-of-range  | "count":11
          /count | required      | "count":null
          /count | out-of-range  | "count":99999999999
          /at    | wrong-type    | "at":1
          /at    | bad-format    | "at":"1"
          /kind  | bad-format    | "kind":"huge"
          /kind  | wrong-type    | "kind":1
          /tags  | wrong-type    | "tags":"x"
          /tags  | too-many      | "tags":["a","b","c"]
          /tags/1| too-long      | "tags":["a","bbbbbb"]
          /other | unknown-field | "other":1
          /id    | bad-format    | "id":""
          /id    | wrong-type    | "id":1
          /id    | bad-format    | "id":"0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901\\n"
          /id    | bad-format    | "id":"CqzisRE9TU+Khh9/j3sJAQ=="
          /kind  | bad-format    | "kind":" small"
          """)
  void namesTheField(String pointer, String code, String field) {
    given()
        .contentType("application/json")
        .body(with(field))
        .post("/api/try")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-request"))
        .body("instance", equalTo("/api/try"))
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  /** The good body with one field replaced or added. */
  private static String with(String field) {
    var name = field.substring(0, field.indexOf(':'));
    var kept =
        json(GOOD)
            .replaceFirst(name + ":(\"[^\"]*\"|\\d+|\\[])", "")
            .replace(",,", ",")
            .replace("{,", "{")
            .replace(",}", "}");
    return kept.replaceFirst("}$", "," + Matcher.quoteReplacement(field) + "}");
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
  void namesEverythingAtOnce() {
    given()
        .contentType("application/json")
        .body(
            """
            {"name": 1, "count": "1", "at": "soon", "tags": ["a", 2, "cccccc"], "more": {"x": 1}}
            """)
        .post("/api/try")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/at", "/count", "/more", "/name", "/tags", "/tags/1", "/tags/2"))
        .body(
            "errors.code",
            contains(
                "bad-format",
                "wrong-type",
                "unknown-field",
                "wrong-type",
                "too-many",
                "wrong-type",
                "too-long"));
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

  @ParameterizedTest
  @CsvSource({
    "limit=5, id=nope5, id",
    "limit=x, id=0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901, limit",
    "limit=99999999999, id=0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901, limit"
  })
  void onlyTheWrongQueryParameterIsNamed(String one, String other, String wrong) {
    given()
        .get("/api/try/boom?" + one + "&" + other)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(wrong))
        .body("errors.code", contains("bad-format"));
  }

  @Test
  void httpErrorsAreProblems() {
    given()
        .get("/api/try/boom?limit=x")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("limit"));
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
