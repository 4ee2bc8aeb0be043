package io.tenward.base;

import io.tenward.base.sql.DatabaseErrors;
import java.io.UncheckedIOException;

/** Formats failures without what must not get into the log. */
public final class FailureTrace {
  private FailureTrace() {}

  /**
   * One sentence where whoever runs the server can do something about it; else the names and
   * frames.
   *
   * @param thrown whose message can quote a row, unless it is about a file
   */
  public static String inWords(Throwable thrown) {
    if (DatabaseErrors.unreachable(thrown)) {
      return DatabaseErrors.sentence(thrown);
    }
    return thrown instanceof UncheckedIOException file
        ? String.valueOf(file.getCause())
        : withoutMessages(thrown);
  }

  /** Class names and frames only: a message can quote what somebody wrote. */
  public static String withoutMessages(Throwable thrown) {
    var text = new StringBuilder();
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      text.append(cause == thrown ? "" : "Caused by: ").append(cause.getClass().getName());
      for (var frame : cause.getStackTrace()) {
        text.append("\n\tat ").append(frame);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
