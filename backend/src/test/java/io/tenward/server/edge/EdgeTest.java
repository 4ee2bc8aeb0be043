package io.tenward.server.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EdgeTest {
  private static final String GOOD =
      """
      {"name":"a","count":1,"at":"2026-11-20T08:00:00Z","kind":"small","tags":[]}\
      """;

  @TestHTTPResource("/api/try")
  URI address;

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:", "http://127.0.0.1:"})
  void ownPagesMayChangeThings(String host) {
    given()
        .header("Origin", host + address.getPort())
        .contentType("application/json")
        .body(GOOD)
        .post("/api/try")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "https://evil.example", "http://localhost", "http://localhost:1", ""})
  void otherPagesMayNot(String origin) {
    given()
        .header("Origin", origin)
        .contentType("application/json")
        .body(GOOD)
        .post("/api/try")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/cross-origin"))
        .body("instance", equalTo("/api/try"));
  }

  @Test
  void aBrowserThatSaysCrossSiteMayNot() {
    given().header("Sec-Fetch-Site", "cross-site").delete("/api/try").then().statusCode(403);
    given().header("Sec-Fetch-Site", "same-origin").delete("/api/try").then().statusCode(405);
  }

  @Test
  void pagesOfListedOriginsMayReadTheApi() {
    var board = given().header("Origin", "https://board.nordhafen.example");
    board
        .options("/api/people")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "https://board.nordhafen.example")
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Allow-Credentials", nullValue());
    board
        .get("/api/people")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", "https://board.nordhafen.example")
        .header("Vary", "origin");
    for (var path : List.of("/", "/api/docs", "/r/")) {
      board.options(path).then().header("Access-Control-Allow-Origin", nullValue());
    }
  }

  @Test
  void otherPagesMayNotReadIt() {
    given()
        .header("Origin", "https://board.nordhafen.example.evil.example")
        .options("/api/people")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void everyAnswerCarriesTheHeaders() {
    given()
        .get("/api/try/closed")
        .then()
        .statusCode(401)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Cache-Control", "no-store")
        .header("Strict-Transport-Security", nullValue())
        .header("Server", nullValue());
  }

  @Test
  void whatIsNoPageForRespondentsMayLoadNothing() {
    given()
        .get("/r/none.js")
        .then()
        .statusCode(404)
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void theContractIsServed() {
    given().get("/openapi.yaml").then().statusCode(200).contentType("application/yaml");
    given()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("info.title", equalTo("Tenward"));
    given().get("/CHANGELOG.md").then().statusCode(200).body(containsString("# Changes"));
    given().get("/examples/hr.mjs").then().statusCode(200).contentType("text/javascript");
  }

  @Test
  void anAddressWithNulIsRefused() throws Exception {
    var answer = send(HttpRequest.newBuilder(URI.create(address + "/a%00b")).GET());
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("/problems/invalid-request"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/mcp/tools",
        "/scim/v3/Users",
        "/.well-known/openid-configuration"
      })
  void anUnknownAddressForProgramsIsAProblem(String path) {
    given()
        .header("Accept", "*/*")
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void answersToMembersHaveAnIdAndThoseToRespondentsHaveNone() {
    given().get("/api/installation").then().header("X-Request-Id", hasLength(36));
    given().get("/api/r/nothing").then().header("X-Request-Id", nullValue());
    given().get("/r/").then().header("X-Request-Id", nullValue());
  }

  @Test
  void onlyAnswersToTokensAreCompressed() throws Exception {
    var member = SignedIn.lead();
    var request =
        HttpRequest.newBuilder(address.resolve("/api/me")).header("Accept-Encoding", "gzip");
    var byToken =
        send(request.copy().header("Authorization", "Bearer " + member.token("people:read")));
    assertEquals("gzip", byToken.headers().firstValue("Content-Encoding").orElse(""));
    var bySession = send(request.copy().header("Cookie", "tenward_session=" + member.token()));
    assertEquals(200, bySession.statusCode());
    assertEquals("", bySession.headers().firstValue("Content-Encoding").orElse(""));
  }

  @Test
  void aMergePatchMayComeAsJson() throws Exception {
    var member = SignedIn.lead();
    var answer =
        send(
            HttpRequest.newBuilder(address.resolve("/api/me"))
                .header("Cookie", "tenward_session=" + member.token())
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"Ines\"}")));
    assertEquals(200, answer.statusCode());
    member.request().get("/api/me").then().body("name", equalTo("Ines"));
  }

  /** Ways that people come here: a link that a gateway changed, one cut off, one of a program. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/r/%23s=SECRET&t=SECRET",
        "/r/%23s=SECRET&amp;t=SECRET",
        "/R/%23s=SECRET",
        "/r%23s=SECRET",
        "/r/results/%23s=SECRET",
        "/r/check/%23s=SECRET",
        "/r/SECRET",
        "/r/x.y?t=SECRET",
        "/R/",
        "/r",
        "/R/Results",
        "/api",
        "/api/",
        "/api/nothing",
        "/api/me",
        "/api/installation",
        "/api/surveys/SECRET?limit=x",
        "/api/surveys/%23s=SECRET",
        "/api/calendar-feeds/SECRET",
        "/api/people;a=SECRET",
        "/api/r/SECRET",
        "/api/twd_SECRET",
        "/problems/SECRET",
        "/q/nothing",
        "/q/metrics",
        "/assets/SECRET.js",
        "/auth/SECRET",
        "/nothing.json",
        "/a%00b?SECRET",
        "/%23s=SECRET"
      })
  void whoeverOpensAnAddressGetsAPageThatRepeatsNoSecret(String written) throws Exception {
    var path = written.replace("SECRET", "SECRET" + "s".repeat(37));
    for (var accepted :
        List.of("text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "application/json")) {
      var answer =
          send(HttpRequest.newBuilder(address.resolve(path)).GET().header("Accept", accepted));
      var type = answer.headers().firstValue("Content-Type").orElse("");
      if (accepted.startsWith("text/html")
          && !String.valueOf(answer.statusCode()).startsWith("3")) {
        assertTrue(type.startsWith("text/html"), answer.statusCode() + " " + type);
      }
      assertFalse(answer.body().contains("SECRET"), answer.body());
      assertFalse(answer.headers().map().toString().contains("SECRET"), answer.headers()::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/r", "/R", "/R/", "/R/Results/", "/r/votes", "/r/check"})
  void anAddressInOtherLettersLeadsToThePage(String path) throws Exception {
    var answer = send(HttpRequest.newBuilder(address.resolve(path)).GET());
    assertEquals(308, answer.statusCode());
    var page = path.toLowerCase(Locale.ROOT);
    assertEquals(
        page.endsWith("/") ? page : page + "/", answer.headers().firstValue("Location").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 3_000_000})
  void aLargeBodyIsRefused(int size) throws Exception {
    var answer = post(HttpRequest.BodyPublishers.ofString(body(size)));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("/problems/body-too-large"));
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 1_500_000})
  void aLargeBodyOfUnknownLengthIsRefused(int size) throws Exception {
    var bytes = body(size).getBytes(StandardCharsets.UTF_8);
    var answer =
        post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("/problems/body-too-large"));
  }

  @ParameterizedTest
  @ValueSource(ints = {33_000, 1_500_000})
  void aLargeBodyOfARespondentIsRefusedWhileItIsRead(int size) throws Exception {
    var bytes = body(size).getBytes(StandardCharsets.UTF_8);
    var answer =
        send(
            HttpRequest.newBuilder(address.resolve("/api/r/answers"))
                .header("Content-Type", "application/json")
                .PUT(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(bytes))));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("/problems/body-too-large"));
  }

  /** More of them than the server has threads, at every kind of door. */
  @Test
  void slowSendersHoldNoThread() throws Exception {
    var doors =
        List.of(
            "PUT /api/r/answers", "POST /api;x/sessions", "POST /mcp/", "POST /auth/oidc/logout");
    var senders = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 1200; i++) {
        var door = doors.get(i % doors.size());
        var type =
            door.contains("/auth/") ? "application/x-www-form-urlencoded" : "application/json";
        var socket = new Socket(address.getHost(), address.getPort());
        senders.add(socket);
        socket
            .getOutputStream()
            .write(
                "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
                    .formatted(door, type)
                    .getBytes(StandardCharsets.US_ASCII));
      }
      var answer =
          send(
              HttpRequest.newBuilder(address.resolve("/api/installation"))
                  .timeout(Duration.ofSeconds(3))
                  .GET());
      assertEquals(200, answer.statusCode());
    } finally {
      for (var socket : senders) {
        socket.close();
      }
    }
  }

  /** Headers of an upload, and nothing of the document. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 6000000",
        "Transfer-Encoding: chunked",
        "Content-Length: 6000000\r\nCookie: tenward_session=dead"
      })
  void nothingLargeIsReadForStrangers(String header) throws Exception {
    var request = "POST /api/role/readings HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n";
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.formatted(header).getBytes(StandardCharsets.UTF_8));
      var status = socket.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 401", new String(status, StandardCharsets.UTF_8));
    }
  }

  @Test
  void limitsFollowTheAddress() {
    assertEquals(32 * 1024, BodyLimit.of("/api/r/answers"));
    assertEquals(1024 * 1024, BodyLimit.of("/api/people/batches"));
    assertEquals(1024 * 1024, BodyLimit.of("/api/surveys/5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10"));
    for (var path :
        List.of(
            "boards/5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10/publication",
            "boards/5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10/publication/preview",
            "surveys/5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10/self-rating",
            "templates",
            "templates/5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10")) {
      assertEquals(1024 * 1024, BodyLimit.of("/api/" + path), path);
    }
    assertEquals(64 * 1024, BodyLimit.of("/api/surveys"));
    assertEquals(64 * 1024, BodyLimit.of("/api/people"));
    assertEquals(4 * 1024 * 1024, BodyLimit.of("/api/role"));
    assertEquals(7 * 1024 * 1024, BodyLimit.of("/api/role/readings"));
  }

  private static String body(int size) {
    return "{\"name\":\"" + "a".repeat(size) + "\"}";
  }

  private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
    return send(
        HttpRequest.newBuilder(address).header("Content-Type", "application/json").POST(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
