package io.tenward;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged meanwhile, with parameters, messages and traces of what was thrown. */
public final class LogTrap extends Handler {
  private final StringBuffer text = new StringBuffer();

  public static String during(Runnable action) {
    var trap = new LogTrap();
    trap.setLevel(Level.ALL);
    var root = Logger.getLogger("");
    root.addHandler(trap);
    try {
      action.run();
    } finally {
      root.removeHandler(trap);
    }
    return trap.text.toString();
  }

  @Override
  public void publish(LogRecord log) {
    text.append(log.getMessage()).append('\n');
    if (log.getParameters() != null) {
      for (var parameter : log.getParameters()) {
        text.append(parameter).append('\n');
      }
    }
    if (log.getThrown() != null) {
      var trace = new StringWriter();
      log.getThrown().printStackTrace(new PrintWriter(trace));
      text.append(trace).append('\n');
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
