package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenDatabaseTest {
  @TempDir Path home;

  @Test
  void aDatabaseThatCannotBeUsedIsRefusedWithTheReason() throws Exception {
    var running = new EmbeddedDatabase(home).start();
    var address = running.address();
    var password = address.password().orElseThrow();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), EmbeddedDatabase.USER, password);
        var statement = connection.createStatement()) {
      statement.execute(
          "create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0");
      var server = "postgresql://127.0.0.1:" + running.port();
      assertEquals(
          "The database at %s/latin is in LATIN1, not in UTF-8. Create it with encoding 'UTF8'."
              .formatted(server),
          refusal(server + "/latin", password));
      assertEquals(
          "The connection to the database at %s/postgres cannot be encrypted as sslmode in TENWARD_DATABASE_URL asks. Correct sslmode, or set up TLS in PostgreSQL."
              .formatted(server),
          refusal(server + "/postgres?sslmode=require", password));
      assertEquals(
          "The database at %s/postgres refuses TENWARD_DATABASE_USER and TENWARD_DATABASE_PASSWORD."
              .formatted(server),
          refusal(server + "/postgres", "another"));

      statement.execute("create role ines login password 'ines'");
      statement.execute("create database shared");
      statement.execute("revoke temporary on database shared from public");
      assertEquals(
          "The database user lacks TEMPORARY on the database and CREATE on its schema. Let an administrator of the database run: GRANT TEMPORARY ON DATABASE shared TO ines; GRANT CREATE ON SCHEMA public TO ines;",
          refusal(server + "/shared", "ines", "ines"));
      statement.execute("grant temporary on database shared to ines");
      try (var shared =
              DriverManager.getConnection(
                  "jdbc:" + server + "/shared", EmbeddedDatabase.USER, password);
          var there = shared.createStatement()) {
        there.execute("grant create on schema public to ines");
        open(server + "/shared", "ines", "ines");
        migrate("jdbc:" + server + "/shared", "ines");
        there.execute("revoke all on schema public from public, ines");
        assertEquals(
            "The database user lacks USAGE on its schema and CREATE on its schema. Let an administrator of the database run: GRANT USAGE ON SCHEMA public TO ines; GRANT CREATE ON SCHEMA public TO ines;",
            refusal(server + "/shared", "ines", "ines"));
      }
    } finally {
      running.stop();
    }
  }

  private String refusal(String url, String password) {
    return refusal(url, EmbeddedDatabase.USER, password);
  }

  private String refusal(String url, String user, String password) {
    return String.valueOf(
        assertThrows(CannotStart.class, () -> open(url, user, password)).getMessage());
  }

  private void open(String url, String user, String password) {
    var environment =
        Map.of(
            "TENWARD_DATABASE_URL",
            url,
            "TENWARD_DATABASE_USER",
            user,
            "TENWARD_DATABASE_PASSWORD",
            password);
    var settings = Settings.of(environment, new Folders("Linux", home, Map.of()));
    ChosenDatabase.open(settings, false, new Shutdown());
  }

  private static void migrate(String url, String user) {
    Flyway.configure().dataSource(url, user, user).load().migrate();
  }
}
