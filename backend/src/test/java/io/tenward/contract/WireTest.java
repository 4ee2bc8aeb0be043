package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class WireTest {
  /** The socket accepts connections by itself, and no code ever reads from them. */
  @Test
  void whoNeverHangsUpIsStillOpen() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var wire = new Wire(silent.getLocalPort()).patient(100);

      assertThrows(AssertionError.class, () -> wire.untilClosed(new byte[] {1}));
      assertEquals(0, wire.exchange(new byte[] {1}).status());
    }
  }
}
