package io.tenward.base.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.LogTrap;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private Instant database = NOON;
  private Instant system = NOON.plusSeconds(180);
  private long nanos = 5;
  private boolean away;

  private final DatabaseClock clock =
      new DatabaseClock(this::ask, Clock.fixed(system, ZoneOffset.UTC), () -> nanos);

  private Instant ask() {
    if (away) {
      throw new DatabaseFailure(new SQLException("any", "08006"));
    }
    var time = database;
    pass(Duration.ofMillis(4));
    return time.plusMillis(2);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    database = database.plus(time);
  }

  @Test
  void followsTheDatabaseAndSaysOnceThatTheServerDiffers() {
    var log =
        LogTrap.during(
            () -> {
              clock.look();
              clock.look();
            });
    assertEquals("This server's clock is 179 s ahead of the database's clock, which counts\n", log);
    assertEquals(database, clock.instant());
  }

  @Test
  void goesOnByTheTimerWhileTheDatabaseIsAway() {
    clock.look();
    away = true;
    pass(Duration.ofMinutes(5));
    DatabaseErrors.answered();
    LogTrap.during(clock::look);
    assertEquals(database, clock.instant());
  }
}
