package io.tenward;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The server's clock in all tests: the real time, unless a test puts it forward. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;
  private volatile Optional<Instant> frozen = Optional.empty();

  public void advance(Duration time) {
    ahead = ahead.plus(time);
  }

  /** Stands still, but for {@link #advance}. */
  public void freeze() {
    frozen = Optional.of(Instant.now());
  }

  public void reset() {
    ahead = Duration.ZERO;
    frozen = Optional.empty();
  }

  /** Sets the clock back after each test of the whole suite. */
  public static final class Reset implements QuarkusTestAfterEachCallback {
    @Override
    public void afterEach(QuarkusTestMethodContext context) {
      CDI.current().select(TestClock.class).get().reset();
    }
  }

  @Override
  public Instant instant() {
    return frozen.orElseGet(Instant::now).plus(ahead).truncatedTo(ChronoUnit.MICROS);
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
