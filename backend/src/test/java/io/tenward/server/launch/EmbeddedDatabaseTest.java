package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.server.launch.EmbeddedDatabase.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  private static final String ENDLESS = "do $$ begin loop perform 1; end loop; end $$ -- for days";

  private static final Patience IMPATIENT =
      new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30));

  @TempDir Path home;

  @Test
  void isDurableAndClosedToOthers() throws Exception {
    Files.createDirectories(home.resolve("pgdata.partial/half"));
    Files.createFile(home.resolve("pg_ctl7.out"));
    var running = new EmbeddedDatabase(home).start();
    assertFalse(Files.exists(home.resolve("pgdata.partial")));
    assertFalse(Files.exists(home.resolve("pg_ctl7.out")));
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
      running.stop();
    }
  }

  /** The server's own has passwords in it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void itsProcessesHaveNothingOfTheServersEnvironment() throws Exception {
    var running = new EmbeddedDatabase(home).start();
    try {
      var process = running.processes().postmaster().orElseThrow();
      var names =
          Files.readString(Path.of("/proc/%d/environ".formatted(process.pid())))
              .replaceAll("=[^\0]*\0", " ");
      assertTrue(System.getenv().containsKey("JAVA_HOME") && names.contains("PATH"), names);
      assertFalse(names.matches(".*(JAVA|HOME|TENWARD).*"), names);
    } finally {
      running.stop();
    }
  }

  /** A backup holds the data like this, without the password beside it. */
  @Test
  @Tag("deep")
  void theDataAloneCanBeRestored(@TempDir Path another) throws Exception {
    var lost = new EmbeddedDatabase(home).start();
    try (var connection = connect(lost)) {
      execute(connection, "create table kept as select 42 as answer");
    } finally {
      lost.stop();
    }
    Files.move(home.resolve("pgdata"), another.resolve("pgdata"));
    var restored = new EmbeddedDatabase(another).start();
    try (var connection = connect(restored)) {
      assertEquals(42, ask(connection, "select answer from kept"));
      assertNotEquals(lost.address().password(), restored.address().password());
    } finally {
      restored.stop();
    }
  }

  /** A start that was killed while it wrote the password may leave this. */
  @Test
  void anEmptyPasswordIsDrawnAgain() throws Exception {
    var database = new EmbeddedDatabase(home);
    database.start().stop();
    Files.writeString(home.resolve("database-password"), "");
    var running = database.start();
    try (var connection = connect(running)) {
      assertEquals(1, ask(connection, "select 1"));
    } finally {
      running.stop();
    }
  }

  @Test
  void saysWhyItDidNotStart() throws Exception {
    var database = new EmbeddedDatabase(home);
    database.start().stop();
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
      next.stop();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It stops no process half-way")
  @Tag("deep")
  void anOrphanThatDoesNotEndIsEnded() throws Exception {
    var stuck = new EmbeddedDatabase(home).start();
    try (var connection = connect(stuck)) {
      execute(connection, "create table kept as select 42 as answer");
    }
    var pid = Long.toString(stuck.processes().postmaster().orElseThrow().pid());
    assertEquals(0, new ProcessBuilder("kill", "-STOP", pid).start().waitFor());
    var next =
        new EmbeddedDatabase(
                home,
                new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1)))
            .start();
    try {
      assertEquals(42, awaitAnswer(next));
    } finally {
      next.stop();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The archive of the test is a shell command")
  @Tag("deep")
  void aRecoveryThatTakesLongIsWaitedFor() throws Exception {
    crashedForLong();
    var next = new EmbeddedDatabase(home, IMPATIENT).start();
    try {
      assertEquals(42, awaitAnswer(next));
    } finally {
      next.stop();
    }
    assertEquals(1, recoveries());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The archive of the test is a shell command")
  @Tag("deep")
  void theRecoveryOfAnOrphanIsWaitedFor() throws Exception {
    crashedForLong();
    var tooShort = new Patience(IMPATIENT.start(), Duration.ZERO, IMPATIENT.end());
    assertThrows(CannotStart.class, new EmbeddedDatabase(home, tooShort)::start);
    var next = new EmbeddedDatabase(home).start();
    try {
      assertEquals(42, awaitAnswer(next));
    } finally {
      next.stop();
    }
    assertEquals(1, recoveries());
  }

  /** Makes a recovery long: it asks for files from an archive that is slow and empty. */
  private void crashedForLong() throws Exception {
    var running = new EmbeddedDatabase(home).start();
    try (var connection = connect(running)) {
      execute(connection, "create table kept as select 42 as answer");
    } finally {
      running.stop();
    }
    Files.writeString(
        home.resolve("pgdata/postgresql.conf"),
        "hot_standby = off\nrestore_command = 'echo $PPID >> recoveries; sleep 2; false'\n",
        StandardOpenOption.APPEND);
    Files.createFile(home.resolve("pgdata/recovery.signal"));
  }

  /** Processes that have asked. */
  private long recoveries() throws IOException {
    return Files.readAllLines(home.resolve("pgdata/recoveries")).stream().distinct().count();
  }

  @Test
  void comesBackAfterKillWithWhatItHeld() throws Exception {
    var running = new EmbeddedDatabase(home).start();
    var supervisor = new Supervisor(running, Duration.ofMinutes(2), () -> {});
    supervisor.start();
    try (var lost = connect(running)) {
      execute(lost, "create table kept as select 42 as answer");
      var busy = new FutureTask<Void>(() -> execute(lost, ENDLESS));
      Thread.ofPlatform().start(busy);
      awaitBusy(running);
      running.processes().postmaster().orElseThrow().destroyForcibly();

      // Its backend would go on for days, and keep the next PostgreSQL from starting.
      var thrown = assertThrows(ExecutionException.class, busy::get);
      assertInstanceOf(SQLException.class, thrown.getCause());
      assertEquals(42, awaitAnswer(running));
    } finally {
      supervisor.stop();
    }
    assertTrue(running.processes().postmaster().isEmpty());
  }

  private static void awaitBusy(EmbeddedDatabase.Running running) throws Exception {
    try (var connection = connect(running)) {
      int busy = 0;
      while (busy == 0) {
        TimeUnit.MILLISECONDS.sleep(20);
        busy = ask(connection, "select count(*) from pg_stat_activity where query like 'do %days'");
      }
    }
  }

  private static int awaitAnswer(EmbeddedDatabase.Running running) throws Exception {
    for (; ; ) {
      try (var connection = connect(running)) {
        return ask(connection, "select answer from kept");
      } catch (SQLException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static Connection connect(EmbeddedDatabase.Running running) throws SQLException {
    var address = running.address();
    return DriverManager.getConnection(
        address.jdbcUrl(), address.user().orElseThrow(), address.password().orElseThrow());
  }

  private static Void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return null;
  }

  private static int ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
