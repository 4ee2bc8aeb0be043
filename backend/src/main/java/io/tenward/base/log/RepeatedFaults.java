package io.tenward.base.log;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets the same warning or error into the log once a minute, with how often it came meanwhile: a
 * database that is away fails every request.
 */
final class RepeatedFaults implements Filter {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  /** Says when a message was logged last, and how often it was left out since. */
  private record Logged(long millis, int leftOut) {}

  private final ConcurrentMap<String, Logged> logged = new ConcurrentHashMap<>();

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record.getLevel().intValue() < Level.WARNING.intValue()) {
      return true;
    }
    long now = record.getMillis();
    if (logged.size() > MOST) {
      logged.values().removeIf(last -> now - last.millis >= PAUSE.toMillis());
    }
    var message = record.getMessage();
    var before = new Logged[1];
    var after =
        logged.compute(
            record.getLoggerName() + record.getLevel() + message,
            (key, last) -> {
              before[0] = last;
              return last == null || now - last.millis >= PAUSE.toMillis()
                  ? new Logged(now, 0)
                  : new Logged(last.millis, last.leftOut + 1);
            });
    if (after.leftOut == 0 && before[0] != null && before[0].leftOut > 0) {
      record.setMessage("%s (and %d more)".formatted(message.stripTrailing(), before[0].leftOut));
    }
    return after.leftOut == 0;
  }
}
