package io.tenward.base.sql;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

public final class DatabaseErrors {
  private static final Logger LOG = Logger.getLogger(DatabaseErrors.class);
  private static final String AWAY = "The database cannot be reached";
  private static final AtomicBoolean away = new AtomicBoolean();

  private DatabaseErrors() {}

  /** Tells whether the database could not do it now; it may be asked again. */
  public static boolean unreachable(Throwable thrown) {
    return trouble(thrown) != null;
  }

  /** Tells the operator in the log what they can do about the failure. */
  public static String sentence(Throwable thrown) {
    return Objects.requireNonNullElse(trouble(thrown), AWAY);
  }

  /** Logs one line when the database goes away, however many callers notice it. */
  public static void log(Throwable thrown) {
    var sentence = sentence(thrown);
    if (!sentence.equals(AWAY) || !away.getAndSet(true)) {
      LOG.warn(sentence);
    }
  }

  /** Logs once that the database can be reached again. */
  static void answered() {
    if (away.get() && away.getAndSet(false)) {
      LOG.warn("The database can be reached again");
    }
  }

  private static @Nullable String trouble(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      var trouble = cause instanceof SQLException sql ? trouble(sql) : null;
      if (trouble != null) {
        return trouble;
      }
      // A commit that found its connection closed: JTA says no more than that all was undone.
      if (cause instanceof RollbackException && cause.getCause() == null) {
        return AWAY;
      }
    }
    return null;
  }

  /** SQLSTATE class 08 is the connection, 57P a shutdown, 53 are resources. */
  private static @Nullable String trouble(SQLException thrown) {
    var state = thrown.getSQLState();
    if (state == null) {
      // PostgreSQL always gives a state; the pool, which found no connection in time, gives none.
      return thrown.getClass() == SQLException.class
          ? "No connection to the database is free"
          : null;
    }
    if (state.equals("53100")) {
      return "The disk of the database is full";
    }
    if (state.equals("25006")) {
      return "The database is read-only";
    }
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")
        ? AWAY
        : null;
  }
}
