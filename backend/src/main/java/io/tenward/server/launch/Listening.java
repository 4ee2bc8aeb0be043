package io.tenward.server.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true before the server opens its port. */
final class Listening {
  private Listening() {}

  static void check(Settings settings) {
    checkPort(settings.listenOn(), settings.port());
    settings
        .tls()
        .ifPresent(
            tls -> {
              readable(tls.certificate(), "TENWARD_TLS_CERTIFICATE");
              readable(tls.key(), "TENWARD_TLS_KEY");
            });
  }

  static void checkPort(String listenOn, int port) {
    try (var socket = new ServerSocket()) {
      // A port that a server of ours has just left is free.
      socket.setReuseAddress(!System.getProperty("os.name").startsWith("Windows"));
      socket.bind(new InetSocketAddress(listenOn, port));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d cannot be opened on %s (%s). Stop the program that uses it, allow this user to open it, or set TENWARD_PORT to another port and TENWARD_LISTEN to an address of this computer."
              .formatted(port, listenOn, e.getMessage()));
    }
  }

  private static void readable(Path file, String variable) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotStart("%s names %s, which cannot be read.".formatted(variable, file));
    }
  }
}
