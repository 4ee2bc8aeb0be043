package io.tenward.platform.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true before the server opens its port. */
final class Listening {
  private Listening() {}

  static void check(Settings settings) {
    checkPort(settings);
    settings
        .tls()
        .ifPresent(
            tls -> {
              readable(tls.certificate(), "TENWARD_TLS_CERTIFICATE");
              readable(tls.key(), "TENWARD_TLS_KEY");
            });
  }

  private static void checkPort(Settings settings) {
    try (var socket = new ServerSocket()) {
      // A port that a server of ours has just left is free.
      socket.setReuseAddress(!System.getProperty("os.name").startsWith("Windows"));
      socket.bind(new InetSocketAddress(settings.listenOn(), settings.port()));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d is in use by another program. Stop it, or set TENWARD_PORT to another port."
              .formatted(settings.port()));
    }
  }

  private static void readable(Path file, String variable) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotStart("%s names %s, which cannot be read.".formatted(variable, file));
    }
  }
}
