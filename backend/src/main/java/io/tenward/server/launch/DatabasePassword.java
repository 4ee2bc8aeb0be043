package io.tenward.server.launch;

import io.tenward.base.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Keeps the password of the PostgreSQL in {@code TENWARD_HOME} in a file beside its data. */
final class DatabasePassword {
  private final Path home;
  private final Path file;

  DatabasePassword(Path home) {
    this.home = home;
    this.file = home.resolve("database-password");
  }

  /** An empty one is left where an earlier version was killed while it wrote it. */
  boolean isKept() throws IOException {
    return Files.exists(file) && Files.size(file) > 0;
  }

  static String draw() {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Writes the file completely or not at all, even if the power fails, and returns it. */
  Path keep(String password) throws IOException {
    var partial = home.resolve("database-password.partial");
    Files.deleteIfExists(partial);
    Files.createFile(partial);
    PrivateFolder.permit(partial, "rw-------");
    Files.writeString(partial, password);
    DurableFiles.sync(partial);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableFiles.sync(home);
    return file;
  }

  String read() throws IOException {
    return Files.readString(file).strip();
  }
}
