package io.tenward.contract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainPathsTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var bytes = "{\"a\":[{\"b\":1},{\"b\":0.5}],\"c\":{\"a-b\":true}}".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPathSaysWhatItSaysInGroovy() {
    int two =
        answer()
            .statusCode(200)
            .body("a.size()", equalTo(2), "a[0].b", equalTo(1))
            .body("a.b", contains(1, 0.5f))
            .body("a[2].b", nullValue())
            .body("c.none.below", nullValue())
            .body("c.a-b", equalTo(true))
            .body("a.find { it.b == 1 }.b", equalTo(1))
            .rootPath("c")
            .body("a-b", equalTo(true))
            .extract()
            .path("a.size()");
    assertEquals(2, two);
  }

  @Test
  void aPathOfTheParsedBodyDoesToo() {
    var json = answer().extract().jsonPath();
    assertEquals(1, json.getInt("a[0].b"));
    assertEquals(1L, json.getLong("a[0].b"));
    assertEquals(List.of(1, 0.5f), json.getList("a.b"));
    assertEquals("0.5", json.getString("a[1].b"));
    assertEquals(Map.of("a-b", true), json.getMap("c"));
    assertTrue(json.getBoolean("c.a-b"));
    assertEquals(0.5f, json.<Float>get("a.find { it.b < 1 }.b"));
    assertEquals(Set.of("a", "c"), json.getMap("").keySet());
  }

  @Test
  void aWrongValueIsSaid() {
    var failure = assertThrows(AssertionError.class, () -> answer().body("a[0].b", equalTo(2)));
    assertThat(failure.getMessage(), containsString("a[0].b"));
  }

  private ValidatableResponse answer() {
    return given()
        .baseUri("http://127.0.0.1")
        .port(server.getAddress().getPort())
        .filter(new PlainPaths())
        .get("/")
        .then();
  }
}
