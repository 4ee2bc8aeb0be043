package io.tenward.base.sql;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;

public final class DatabaseErrors {
  private DatabaseErrors() {}

  /**
   * SQLSTATE class 08 (connection), 57P (shutdown), 53 (resources), no connection in time, or a
   * commit that found its connection closed: of that JTA says no more than that all was undone.
   */
  public static boolean unreachable(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isConnection(sql)
          || cause instanceof RollbackException && cause.getCause() == null) {
        return true;
      }
    }
    return false;
  }

  /** For the log: what whoever runs the server can do about it. */
  public static String sentence(Throwable thrown) {
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
