package io.tenward.platform;

final class Traces {
  private Traces() {}

  /** Class names and frames only: a message can quote what somebody wrote. */
  static String withoutMessages(Throwable thrown) {
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
