package io.tenward.base.sql;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements with our types. */
public final class Sql {
  private Sql() {}

  public static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (var statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  public static List<UUID> ids(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    return rows(connection, sql, row -> row.getObject(1, UUID.class), parameters);
  }

  /** What one row becomes. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static <T> List<T> rows(
      Connection connection, String sql, Row<T> read, @Nullable Object... parameters)
      throws SQLException {
    try (var query = prepare(connection, sql, parameters);
        var rows = query.executeQuery()) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(read.read(rows));
      }
      return found;
    }
  }

  /** Until it is closed. */
  public interface Patience extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /**
   * For what may rightly take longer than the data source waits for an answer.
   *
   * @param longest that is waited; zero: for ever
   */
  public static Patience patience(Connection connection, Duration longest) throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
    return () -> connection.setNetworkTimeout(Runnable::run, usual);
  }

  public static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    set(statement, parameters);
    return statement;
  }

  /** For a statement that is executed more than once. */
  public static void set(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(
          i + 1, parameters[i] instanceof Instant instant ? instant.atOffset(UTC) : parameters[i]);
    }
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
