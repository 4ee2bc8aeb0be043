package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.server.launch.Main.Listening;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningTest {
  @Test
  void aPortThatCannotBeOpenedIsSaidInOneSentence() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      var taken = assertThrows(CannotStart.class, () -> Listening.checkPort("127.0.0.1", port));
      var sentence = String.valueOf(taken.getMessage());
      assertTrue(
          sentence.startsWith("Port %d cannot be opened on 127.0.0.1 (".formatted(port)), sentence);
      assertEquals(1, sentence.lines().count());
    }
    // Of a range that is never assigned (RFC 5737).
    assertThrows(CannotStart.class, () -> Listening.checkPort("192.0.2.7", 0));
    Listening.checkPort("127.0.0.2", 0);
    Listening.checkPort("0.0.0.0", 0);
    Listening.checkPort("::", 0);
  }
}
