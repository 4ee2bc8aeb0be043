package io.tenward.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path home;

  @Test
  void isDurableAndClosedToOthers() throws Exception {
    Files.createDirectories(home.resolve("pgdata.partial/half"));
    var running = new EmbeddedDatabase(home).start();
    assertFalse(Files.exists(home.resolve("pgdata.partial")));
    var address = running.address();
    try (var connection =
            DriverManager.getConnection(
                address.jdbcUrl(), address.user().orElseThrow(), address.password().orElseThrow());
        var settings =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select current_setting('fsync'), current_setting('full_page_writes'),
                      current_setting('synchronous_commit'), current_setting('listen_addresses'),
                      (select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256')
                    """)) {
      settings.next();
      assertEquals("on", settings.getString(1));
      assertEquals("on", settings.getString(2));
      assertEquals("on", settings.getString(3));
      assertEquals("127.0.0.1", settings.getString(4));
      assertEquals(0, settings.getInt(5));
      var refused =
          assertThrows(
              SQLException.class,
              () -> DriverManager.getConnection(address.jdbcUrl(), "tenward", "guess"));
      assertEquals("28P01", refused.getSQLState());
    } finally {
      running.postgres().stop();
    }
  }

  @Test
  void saysWhyItDidNotStart() throws Exception {
    var database = new EmbeddedDatabase(home);
    database.start().postgres().stop();
    Files.writeString(home.resolve("pgdata/postgresql.conf"), "no_such_setting = 1\n");
    var refusal = assertThrows(CannotStart.class, database::start);
    assertTrue(String.valueOf(refusal.getMessage()).contains("FATAL"), refusal.getMessage());
  }

  @Test
  void takesOverFromAnOrphan() throws Exception {
    var database = new EmbeddedDatabase(home);
    var orphan = database.start();
    var next = database.start();
    try {
      assertNotEquals(orphan.address().jdbcUrl(), next.address().jdbcUrl());
    } finally {
      next.postgres().stop();
    }
  }
}
