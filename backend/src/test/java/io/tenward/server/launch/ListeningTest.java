package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningTest {
  @Test
  void anAddressOfAnotherComputerIsTold() {
    // Of a range that is never assigned (RFC 5737).
    var refusal = assertThrows(CannotStart.class, () -> Listening.checkAddress("192.0.2.7"));
    assertEquals(
        "TENWARD_LISTEN is 192.0.2.7, which is not an address of this computer.",
        refusal.getMessage());
    Listening.checkAddress("127.0.0.2");
    Listening.checkAddress("0.0.0.0");
    Listening.checkAddress("::");
  }

  @Test
  void whetherAnotherProgramHasThePortIsTold() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var ours = new ServerSocket()) {
      var thrown =
          assertThrows(BindException.class, () -> ours.bind(other.getLocalSocketAddress()));
      assertEquals(
          "Port 443 is in use by another program. Stop it, or set TENWARD_PORT to another port.",
          Listening.sentence(443, thrown));
    }
    // In the words of the system, which may be of any language.
    assertEquals(
        "Port 443 cannot be opened (Keine Berechtigung). Give this user permission to open it, or set TENWARD_PORT to another port.",
        Listening.sentence(443, new BindException("Keine Berechtigung")));
  }
}
