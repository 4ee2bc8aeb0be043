package io.tenward.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.base.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends slowly keeps nobody waiting, and does not stay for ever. */
@Tag("deep")
@QuarkusTest
@TestProfile(FreshInstallation.class)
class SlowBodyTest {
  /** This is more than there are threads for requests. */
  private static final int MANY = 260;

  /** Bytes that are announced and do not come. */
  private static final int MISSING = 1_000;

  private static final byte[] BLANK = {' '};
  private static final byte[] CHUNK = "1\r\n \r\n".getBytes(US_ASCII);
  private static final String LAST_CHUNK = "0\r\n\r\n";

  @Inject @Any Instance<Announcement> announcements;

  @Test
  @Timeout(60)
  void manySlowSendersKeepNobodyWaiting() throws Exception {
    var unfinished = unfinished();
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < MANY; i++) {
        slow.add(slowly(unfinished.get(i % unfinished.size())));
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
    var stayed = new ArrayList<String>();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var unfinished = unfinished();
      var dropped =
          senders.invokeAll(
              unfinished.stream().map(shot -> (Callable<Boolean>) () -> isDropped(shot)).toList());
      for (int i = 0; i < dropped.size(); i++) {
        if (!dropped.get(i).get()) {
          stayed.add(unfinished.get(i).name());
        }
      }
    }
    assertThat("answered before they had finished", stayed, is(empty()));
  }

  /**
   * The good request of every operation that takes a body, of known and of unknown length, but for
   * its end.
   */
  private List<Shot> unfinished() {
    var workplace = Workplace.open(announcements);
    return Contract.SERVED.operations().stream()
        .filter(Operation::hasBody)
        .map(operation -> workplace.good(operation).called(operation.id()))
        .flatMap(
            good ->
                Stream.of(
                    good.with("Content-Length", "" + (good.body().length + MISSING)),
                    good.inChunks().called(good.name() + ", in chunks")))
        .toList();
  }

  /**
   * Tells whether the server drops the connection while the client still sends, without a response.
   */
  private static boolean isDropped(Shot unfinished) throws IOException {
    try (var socket = slowly(unfinished)) {
      socket.setSoTimeout(100);
      while (true) {
        try {
          socket.getOutputStream().write(unfinished.chunked() ? CHUNK : BLANK);
          return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
          // Neither dropped nor answered yet.
        }
      }
    } catch (SocketException e) {
      return true;
    }
  }

  private static Socket slowly(Shot unfinished) throws IOException {
    var socket = new Socket("127.0.0.1", RestAssured.port);
    var all = unfinished.bytes(RestAssured.port);
    int end = unfinished.chunked() ? LAST_CHUNK.length() : 0;
    socket.getOutputStream().write(all, 0, all.length - end);
    socket.getOutputStream().flush();
    return socket;
  }
}
