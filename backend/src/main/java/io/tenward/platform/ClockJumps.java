package io.tenward.platform;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Recurring work is due at a time of the clock. When the clock is set back, by a day say, it would
 * wait for that day to pass once more; so it is made due at once. It may be repeated anyway.
 */
final class ClockJumps implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ClockJumps.class);
  private static final Duration TOLERATED = Duration.ofSeconds(2);

  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("clock-jumps").factory());
  private final AgroalDataSource database;
  private final Clock clock;
  private final String[] tasks;
  private Instant wall;
  private long steady;
  private boolean jumped;

  ClockJumps(AgroalDataSource database, Clock clock, Collection<String> tasks) {
    this.database = database;
    this.clock = clock;
    this.tasks = tasks.toArray(String[]::new);
    wall = clock.instant();
    steady = System.nanoTime();
  }

  /** It may have been set back while nobody was looking. */
  void start() {
    jumped = true;
    looking.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  private void look() {
    var now = clock.instant();
    long ticks = System.nanoTime();
    var expected = wall.plusNanos(ticks - steady);
    if (now.isBefore(expected.minus(TOLERATED))) {
      LOG.warn("The clock was set back; background work goes on at once");
      jumped = true;
    }
    wall = now;
    steady = ticks;
    if (jumped) {
      try {
        makeDue(now);
        jumped = false;
      } catch (SQLException e) {
        LOG.warnf("Background work may be late: SQLSTATE %s", e.getSQLState());
      }
    }
  }

  /** Heartbeats from the future are those of a process that died before the clock was set back. */
  private void makeDue(Instant now) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                update scheduled_tasks set execution_time = least(execution_time, ?),
                  picked = picked and last_heartbeat <= ?, version = version + 1
                where task_name = any (?)
                  and (not picked and execution_time > ? or picked and last_heartbeat > ?)
                """)) {
      var time = now.atOffset(UTC);
      var soon = now.plus(TOLERATED).atOffset(UTC);
      statement.setObject(1, time);
      statement.setObject(2, soon);
      statement.setArray(3, connection.createArrayOf("text", tasks));
      statement.setObject(4, soon);
      statement.setObject(5, soon);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
