package io.tenward.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Limits, notes and headers go by the path. So no operation may have a second spelling of its path
 * that leads to it past them.
 */
@QuarkusTest
class PathSpellingTest {
  /** Operations that are not in the contract, because a standard describes them. */
  private static final List<String> STANDARDS =
      List.of(
          "POST /mcp",
          "GET /scim/v2/Users",
          "POST /scim/v2/Groups",
          "PATCH /scim/v2/Users/" + UUID.randomUUID(),
          "GET /auth/oidc/sign-in",
          "GET /auth/oidc/callback",
          "POST /auth/oidc/logout");

  @TestHTTPResource("/")
  URI server;

  @Test
  void everyOperationHasOne() throws Exception {
    var operations = new TreeSet<>(STANDARDS);
    for (var operation : Contract.SERVED.operations()) {
      var path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      operations.add(operation.method().toUpperCase(Locale.ROOT) + " " + path);
    }
    var other = new TreeMap<String, String>();
    for (var operation : operations) {
      var method = operation.split(" ")[0];
      for (var spelling : spellings(operation.split(" ")[1])) {
        var answer = answer(method, spelling);
        if (!answer.equals("HTTP/1.1 404")) {
          other.put(method + " " + spelling, answer);
        }
      }
    }
    assertEquals(new TreeMap<>(), other);
  }

  private static List<String> spellings(String path) {
    var second = path.indexOf('/', 1);
    var at = second < 0 ? path.length() : second;
    var first = path.substring(0, at);
    var rest = path.substring(at);
    return List.of(
        path + "/",
        "/" + path,
        first + "/" + (rest.isEmpty() ? "/" : rest),
        path + ";x",
        first + ";x=1" + rest,
        path + "%2f",
        first + "%3Bx" + rest,
        first.toUpperCase(Locale.ROOT) + rest,
        first + "/%2e" + rest,
        "/%" + Integer.toHexString(first.charAt(1)) + first.substring(2) + rest);
  }

  /** Sends the path as it is, which no client of HTTP does. */
  private String answer(String method, String path) throws IOException {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      var request =
          "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
              .formatted(method, path);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    }
  }
}
