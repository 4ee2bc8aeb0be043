package io.tenward.base.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Indents what follows on a message's first line, and escapes other control characters, so that no
 * text in a message or an exception can pass for a line of the log.
 */
final class LogInjectionFilter implements Filter {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R\\t?");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

  @Override
  public boolean isLoggable(LogRecord any) {
    var log = ExtLogRecord.wrap(any);
    var message = String.valueOf(log.getFormattedMessage());
    if (log.getThrown() != null) {
      var trace = new StringWriter();
      log.getThrown().printStackTrace(new PrintWriter(trace));
      message += ": " + trace;
      log.setThrown(null);
    }
    log.setMessage(harmless(message), ExtLogRecord.FormatStyle.NO_FORMAT);
    return true;
  }

  static String harmless(String message) {
    var indented = LINE_BREAK.matcher(message.stripTrailing()).replaceAll("\n\t");
    return CONTROL
        .matcher(indented)
        .replaceAll(sign -> "\\\\u%04x".formatted((int) sign.group().charAt(0)));
  }
}
