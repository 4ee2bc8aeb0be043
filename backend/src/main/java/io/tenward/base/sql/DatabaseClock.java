package io.tenward.base.sql;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tells the time of the database, which all servers share: a server whose own clock is ahead would
 * close surveys early. Between two looks the time goes on by the monotonic timer, so that a change
 * of the system's clock does not reach it.
 */
@Singleton
@Typed(DatabaseClock.class)
public class DatabaseClock extends Clock {
  private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
  private static final long PAUSE_SECONDS = 10;

  /** Servers and database agree within a second, as a rule. */
  private static final Duration NOTABLE = Duration.ofSeconds(1);

  /** Says what the database's clock said when the timer was there. */
  private record Look(Instant time, long nanos) {}

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("database-clock").factory());

  private final Supplier<Instant> database;
  private final Clock system;
  private final LongSupplier timer;
  private volatile Look last;
  private boolean differed;

  @Inject
  DatabaseClock(Database database) {
    this(
        () ->
            database
                .list("select clock_timestamp() as now", row -> Database.instant(row, "now"))
                .getFirst(),
        Clock.systemUTC(),
        System::nanoTime);
  }

  DatabaseClock(Supplier<Instant> database, Clock system, LongSupplier timer) {
    this.database = database;
    this.system = system;
    this.timer = timer;
    last = new Look(system.instant(), timer.getAsLong());
  }

  /** The first look is over before any job can close a survey. */
  void start(@Observes @Priority(1) StartupEvent event) {
    look();
    thread.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  /** The answer was true in the middle of the time that it took. */
  void look() {
    long asked = timer.getAsLong();
    try {
      var time = database.get();
      last = new Look(time, asked + (timer.getAsLong() - asked) / 2);
    } catch (DatabaseFailure e) {
      DatabaseErrors.log(e);
      return;
    }
    var ahead = Duration.between(instant(), system.instant());
    boolean differs = ahead.abs().compareTo(NOTABLE) > 0;
    if (differs && !differed) {
      LOG.warn(
          "This server's clock is %d s %s the database's clock, which counts"
              .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"));
    }
    differed = differs;
  }

  @Override
  public Instant instant() {
    var look = last;
    // PostgreSQL stores microseconds: what was answered equals what is read.
    return look.time.plusNanos(timer.getAsLong() - look.nanos).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The server's clock is in UTC");
  }
}
