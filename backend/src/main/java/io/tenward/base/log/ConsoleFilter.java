package io.tenward.base.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Combines the filters of the log, because a handler takes only one. */
@LoggingFilter(name = "console")
public final class ConsoleFilter implements Filter {
  private final Filter injection = new LogInjectionFilter();
  private final Filter repeated = new RepeatedFaults();

  /** The second compares the whole text that the first has made. */
  @Override
  public boolean isLoggable(LogRecord record) {
    return injection.isLoggable(record) && repeated.isLoggable(record);
  }
}
