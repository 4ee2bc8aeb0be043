package io.tenward.base.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ConnectTimeoutException;
import io.tenward.base.outgoing.OutgoingClient.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class OutgoingTargetsTest {
  private final OutgoingTargets targets =
      new OutgoingTargets(Optional.of("10.2.0.0/16, Bot.lan,localhost"), Optional.empty());

  @Test
  void aListedHostMayBeReachedByPlainHttpWhereverItsNameLeads() throws Exception {
    assertEquals(Optional.empty(), targets.fault("http://bot.LAN:4000/tenward"));
    assertEquals(Optional.of("not-https"), targets.fault("http://other.lan/"));
    var local = URI.create("http://localhost:4000/");
    assertTrue(targets.resolve(local).isPresent());
    var none = new OutgoingTargets(Optional.empty(), Optional.empty());
    assertEquals(Optional.empty(), none.resolve(local));
  }

  @Test
  void portsCanBeLimited() throws Exception {
    var limited = new OutgoingTargets(Optional.of("localhost"), Optional.of(Set.of(443, 8443)));
    assertEquals(Optional.empty(), limited.fault("https://bot.example/"));
    assertEquals(Optional.empty(), limited.fault("https://bot.example:8443/"));
    assertEquals(Optional.of("port-not-allowed"), limited.fault("https://bot.example:4000/"));
    assertEquals(Optional.of("port-not-allowed"), limited.fault("http://localhost/"));
    assertTrue(limited.resolve(URI.create("https://localhost/")).isPresent());
    // Of a webhook from before the setting.
    assertEquals(Optional.empty(), limited.resolve(URI.create("http://localhost/")));
  }

  @Test
  void aFailureAtAPublicAddressSaysWhatToLookAt() {
    assertEquals(Failure.CONNECTION_REFUSED, OutgoingClient.why(new ConnectException()));
    assertEquals(Failure.TLS_FAILED, OutgoingClient.why(new SSLException("")));
    assertEquals(Failure.NO_ANSWER, OutgoingClient.why(new ConnectTimeoutException()));
    assertEquals(Failure.UNREACHABLE, OutgoingClient.why(new IOException()));
  }
}
