package io.tenward.base.sql;

import java.io.Serial;
import java.sql.SQLException;

/**
 * Reports a failed statement. It keeps only the state, because the driver's message may quote a
 * row.
 *
 * <p>The cause stays reachable for code that checks whether the database is there at all.
 */
public final class DatabaseFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public DatabaseFailure(SQLException cause) {
    super("SQLSTATE " + cause.getSQLState(), cause);
  }
}
