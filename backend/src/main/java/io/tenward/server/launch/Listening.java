package io.tenward.server.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What must be true before the server opens its port. */
final class Listening {
  private Listening() {}

  static void check(Settings settings) {
    checkAddress(settings.listenOn());
    checkPort(settings);
    settings
        .tls()
        .ifPresent(
            tls -> {
              readable(tls.certificate(), "TENWARD_TLS_CERTIFICATE");
              readable(tls.key(), "TENWARD_TLS_KEY");
            });
  }

  static void checkAddress(String listenOn) {
    try {
      new ServerSocket(0, 1, InetAddress.getByName(listenOn)).close();
    } catch (IOException e) {
      throw new CannotStart(
          "TENWARD_LISTEN is %s, which is not an address of this computer.".formatted(listenOn));
    }
  }

  private static void checkPort(Settings settings) {
    try (var socket = new ServerSocket()) {
      // A port that a server of ours has just left is free.
      socket.setReuseAddress(!System.getProperty("os.name").startsWith("Windows"));
      socket.bind(new InetSocketAddress(settings.listenOn(), settings.port()));
    } catch (IOException e) {
      throw new CannotStart(sentence(settings.port(), e));
    }
  }

  static String sentence(int port, IOException thrown) {
    if (isInUse(thrown)) {
      return "Port %d is in use by another program. Stop it, or set TENWARD_PORT to another port."
          .formatted(port);
    }
    return "Port %d cannot be opened (%s). Give this user permission to open it, or set TENWARD_PORT to another port."
        .formatted(port, thrown.getMessage());
  }

  /** Only by the words, which are in the system's language: a port of ours is asked for them. */
  private static boolean isInUse(IOException thrown) {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var socket = new ServerSocket()) {
      socket.bind(other.getLocalSocketAddress());
      return false;
    } catch (IOException inUse) {
      return Objects.equals(inUse.getMessage(), thrown.getMessage());
    }
  }

  private static void readable(Path file, String variable) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotStart("%s names %s, which cannot be read.".formatted(variable, file));
    }
  }
}
