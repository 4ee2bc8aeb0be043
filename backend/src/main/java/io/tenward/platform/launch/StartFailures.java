package io.tenward.platform.launch;

/** What stopped Quarkus from starting, in one sentence. */
final class StartFailures {
  private StartFailures() {}

  static String sentence(Throwable failure) {
    var root = failure;
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
      var type = cause.getClass().getName();
      if (type.endsWith("BindException")) {
        return "The port is in use by another program. Stop it, or set TENWARD_PORT to another port.";
      }
      if (type.startsWith("org.flywaydb.") && type.contains("Validate")) {
        return "The database was written by another version of Tenward. Start the newest version you have used.";
      }
    }
    var message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return "Tenward could not start: %s (%s)".formatted(message, root.getClass().getSimpleName());
  }
}
