package io.tenward.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL with a data folder that stays. */
final class EmbeddedDatabase {
  private EmbeddedDatabase() {}

  static void start(Path home) {
    try {
      Files.createDirectories(home);
      var database =
          EmbeddedPostgres.builder()
              .setDataDirectory(home.resolve("pgdata"))
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(home.resolve("bin").toFile())
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      System.setProperty(
          "quarkus.datasource.jdbc.url",
          "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres");
      System.setProperty("quarkus.datasource.username", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
