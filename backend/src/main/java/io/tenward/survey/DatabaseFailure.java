package io.tenward.survey;

import java.io.Serial;
import java.sql.SQLException;

/** A statement that failed. Only the state is kept: the driver's message may quote a row. */
final class DatabaseFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  DatabaseFailure(SQLException cause) {
    super("SQLSTATE " + cause.getSQLState(), cause);
  }
}
