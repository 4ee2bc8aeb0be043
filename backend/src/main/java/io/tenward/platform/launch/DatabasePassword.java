package io.tenward.platform.launch;

import io.tenward.platform.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the PostgreSQL in {@code TENWARD_HOME}, in a file beside its data. */
final class DatabasePassword {
  private final Path home;
  private final Path file;

  DatabasePassword(Path home) {
    this.home = home;
    this.file = home.resolve("database-password");
  }

  boolean isKept() {
    return Files.exists(file);
  }

  static String draw() {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Returns the file. */
  Path keep(String password) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    PrivateFolder.permit(file, "rw-------");
    Files.writeString(file, password);
    Disk.sync(file);
    Disk.sync(home);
    return file;
  }

  String read() throws IOException {
    return Files.readString(file).strip();
  }
}
