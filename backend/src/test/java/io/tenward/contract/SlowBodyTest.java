package io.tenward.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends slowly keeps nobody waiting, and does not stay for ever. */
@QuarkusTest
@TestProfile(FreshInstallation.class)
class SlowBodyTest {
  /** More than there are threads for requests. */
  private static final int MANY = 260;

  private static final String SLOW =
      "PUT /api/r/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 30000\r\n\r\n"
          + "{".repeat(20_000);

  @Test
  @Timeout(60)
  void manySlowSendersKeepNobodyWaiting() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < MANY; i++) {
        slow.add(slowly());
      }
      var answer = new Wire(RestAssured.port).send(Shot.at("get", "/api/installation"));
      assertEquals(200, answer.status());
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  @Timeout(60)
  void aSenderWhoNeverFinishesIsDropped() throws Exception {
    try (var socket = slowly()) {
      assertThrows(
          IOException.class,
          () -> {
            while (true) {
              socket.getOutputStream().write(' ');
              Thread.sleep(100);
            }
          });
    }
  }

  private static Socket slowly() throws IOException {
    var socket = new Socket("127.0.0.1", RestAssured.port);
    socket.getOutputStream().write(SLOW.getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }
}
