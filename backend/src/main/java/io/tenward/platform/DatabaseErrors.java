package io.tenward.platform;

import java.sql.SQLException;

final class DatabaseErrors {
  private DatabaseErrors() {}

  /** SQLSTATE class 08 (connection), 57P (shutdown), 53 (resources), or no connection in time. */
  static boolean unreachable(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isConnection(sql)) {
        return true;
      }
    }
    return false;
  }

  /** For the log: what whoever runs the server can do about it. */
  static String sentence(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "53100".equals(sql.getSQLState())) {
        return "The disk of the database is full";
      }
    }
    return "The database cannot be reached";
  }

  private static boolean isConnection(SQLException sql) {
    var state = sql.getSQLState();
    if (state == null) {
      // Agroal reports "no connection in time" without a state.
      return String.valueOf(sql.getMessage()).contains("Acquisition timeout");
    }
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }
}
