package io.tenward.base.sql;

import io.tenward.base.log.FullDisk;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

public final class DatabaseErrors {
  private static final Logger LOG = Logger.getLogger(DatabaseErrors.class);
  private static final String AWAY = "The database cannot be reached";
  private static final AtomicBoolean away = new AtomicBoolean();

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

  /** Tells the operator in the log what they can do about the failure. */
  public static String sentence(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "53100".equals(sql.getSQLState())) {
        return "The disk of the database is full";
      }
    }
    return AWAY;
  }

  /** Logs one line when the database goes away, however many callers notice it. */
  public static void log(Throwable thrown) {
    var sentence = sentence(thrown);
    if (!sentence.equals(AWAY)) {
      FullDisk.log(sentence);
    } else if (!away.getAndSet(true)) {
      LOG.warn(sentence);
    }
  }

  /** Logs once that the database can be reached again. */
  static void answered() {
    if (away.get() && away.getAndSet(false)) {
      LOG.warn("The database can be reached again");
    }
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
