package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenDatabaseTest {
  @TempDir Path home;

  @Test
  void aDatabaseThatCannotHoldEveryLetterIsRefused() throws Exception {
    var running = new EmbeddedDatabase(home).start();
    var address = running.address();
    var password = address.password().orElseThrow();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), EmbeddedDatabase.USER, password);
        var statement = connection.createStatement()) {
      statement.execute(
          "create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0");
      var environment =
          Map.of(
              "TENWARD_DATABASE_URL",
              "postgresql://127.0.0.1:" + running.port() + "/latin",
              "TENWARD_DATABASE_USER",
              EmbeddedDatabase.USER,
              "TENWARD_DATABASE_PASSWORD",
              password);
      var settings = Settings.of(environment, new Folders("Linux", home, Map.of()));
      var refusal =
          assertThrows(
              CannotStart.class, () -> ChosenDatabase.open(settings, false, new Shutdown()));
      assertEquals(
          "The database at postgresql://127.0.0.1:%d/latin is in LATIN1, not in UTF-8. Create it with encoding 'UTF8'."
              .formatted(running.port()),
          refusal.getMessage());
    } finally {
      running.stop();
    }
  }
}
