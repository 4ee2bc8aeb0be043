package io.tenward.base.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;

/**
 * Starts with the true time and then only ticks. Background work is a matter of pauses: were the
 * clock set back by a day, the scheduler would wait for that day to pass once more.
 */
final class SteadyClock implements Clock {
  private final Instant begun;
  private final long ticks = System.nanoTime();

  SteadyClock(java.time.Clock clock) {
    begun = clock.instant();
  }

  @Override
  public Instant now() {
    return begun.plusNanos(System.nanoTime() - ticks);
  }
}
