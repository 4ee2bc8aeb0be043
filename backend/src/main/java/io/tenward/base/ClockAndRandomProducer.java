package io.tenward.base;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Time and randomness come from here, so that a test can set them. */
@Singleton
class ClockAndRandomProducer {
  /** Ticks in microseconds, as PostgreSQL stores them: what was answered equals what is read. */
  @Produces
  @Singleton
  Clock clock() {
    var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    var file = System.getProperty(MovedClock.FILE);
    return file == null ? clock : new MovedClock(clock, Path.of(file));
  }

  @Produces
  @Singleton
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
