package io.tenward.account.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderReachTest {
  @ParameterizedTest
  @CsvSource({"200, true", "404, true", "503, false"})
  void oneThatIsBrokenIsNotThere(int status, boolean there) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/work/.well-known/openid-configuration",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertEquals(there, answers(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whereNobodyListensIsNoProvider() throws Exception {
    int port;
    try (var free = new java.net.ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertEquals(false, answers(port));
  }

  private static boolean answers(int port) throws Exception {
    var issuer = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    return new ProviderReach(Optional.empty()).answers(issuer + "/work/").get();
  }
}
