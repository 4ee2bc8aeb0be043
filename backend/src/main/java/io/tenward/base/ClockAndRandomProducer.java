package io.tenward.base;

import io.tenward.base.sql.DatabaseClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** Time and randomness come from here, so that a test can set them. */
@Singleton
class ClockAndRandomProducer {
  @Produces
  @Singleton
  Clock clock(DatabaseClock clock) {
    var file = System.getProperty(MovedClock.FILE);
    return file == null ? clock : new MovedClock(clock, Path.of(file));
  }

  @Produces
  @Singleton
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
