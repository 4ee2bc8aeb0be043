package io.tenward.contract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter on real traffic, with a server that lies. */
class ContractFilterTest {
  private static final String TRUE =
      """
      {"version":"1","command":"tenward","setUp":false,"address":"http://localhost","addressKind":"this-computer","providers":[],"providerOnly":false}""";

  @TempDir Path folder;
  private HttpServer server;
  private Coverage coverage;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    coverage = new Coverage(folder.resolve("coverage"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void letsGoodTrafficPassAndNotesIt() {
    answer(200, "application/json", TRUE);
    client().get("/api/installation").then().statusCode(200).body("version", equalTo("1"));
    assertThat(coverage.noted(), contains("getInstallation"));
  }

  @Test
  void notesProblems() {
    answer(
        403,
        "application/problem+json",
        "{\"type\":\"/problems/session-only\",\"title\":\"T\",\"status\":403}");
    client().get("/api/tokens").then().statusCode(403);
    assertThat(coverage.noted(), contains("listTokens session-only"));
  }

  @Test
  void failsTheTestOnAWrongAnswer() {
    answer(200, "application/json", TRUE.replace("false", "\"no\""));
    var failure =
        assertThrows(AssertionError.class, () -> client().get("/api/installation").statusCode());
    assertThat(failure.getMessage(), containsString("/setUp: string found, boolean expected"));
  }

  @Test
  void failsTheTestWhenAWrongRequestIsAccepted() {
    answer(204, "application/json", "");
    var failure =
        assertThrows(
            AssertionError.class,
            () ->
                client()
                    .contentType("application/json")
                    .body("{\"declined\":1}")
                    .post("/api/r/declines"));
    assertThat(failure.getMessage(), containsString("accepts a wrong request"));
  }

  private RequestSpecification client() {
    return given()
        .baseUri("http://127.0.0.1")
        .port(server.getAddress().getPort())
        .filter(new ContractFilter(Contract.SERVED, coverage));
  }

  private void answer(int status, String type, String body) {
    server.createContext(
        "/",
        exchange -> {
          var bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }
}
