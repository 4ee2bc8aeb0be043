package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; in a user namespace root is nobody. */
final class SuperUser {
  static final List<String> STEP_DOWN = List.of("unshare", "-U");

  static boolean isMe() {
    return "root".equals(System.getProperty("user.name"))
        && Path.of("/proc/self").toFile().exists();
  }

  static void check() {
    if (isMe() && !canStepDown()) {
      throw new CannotStart(
          "PostgreSQL cannot run as root, and this system does not allow `unshare`. Run Tenward as another user, or set TENWARD_DATABASE_URL.");
    }
  }

  private static boolean canStepDown() {
    try {
      var process =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
