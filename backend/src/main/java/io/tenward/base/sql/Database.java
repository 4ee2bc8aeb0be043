package io.tenward.base.sql;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs plain SQL. Within a transaction every statement runs on the connection of that transaction,
 * as those of Hibernate do; outside of one, each statement commits by itself.
 *
 * <p>Parameters may be null, whatever the driver takes, an {@link Instant}, or a collection, which
 * becomes an array of the type that the statement expects there: {@code unnest} needs a cast.
 *
 * <p>Every method throws {@link DatabaseFailure} where the database refuses or cannot be reached.
 */
@Singleton
public class Database {
  private final AgroalDataSource dataSource;

  public Database(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Reads one row. It must not query the database: outside a transaction it would wait for a second
   * connection while it holds the first, and with as many readers as connections all would wait
   * forever.
   */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return work(
        connection -> {
          try (var query = prepare(connection, sql, parameters);
              var rows = query.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** Reads the ids in the first column. */
  public List<UUID> ids(String sql, @Nullable Object... parameters) {
    return list(sql, row -> row.getObject(1, UUID.class), parameters);
  }

  /** Maps the ids in the first column to what the reader reads. */
  public <T> Map<UUID, T> map(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    var found = new LinkedHashMap<UUID, T>();
    list(sql, row -> found.put(row.getObject(1, UUID.class), reader.read(row)), parameters);
    return found;
  }

  /**
   * @return how many rows it concerned
   */
  public int update(String sql, @Nullable Object... parameters) {
    return work(connection -> execute(connection, sql, parameters));
  }

  /**
   * @param longest that is waited for its end, if the data source would rather give up
   */
  public int update(Duration longest, String sql, @Nullable Object... parameters) {
    return work(
        connection -> {
          try (var patience = patience(connection, longest)) {
            return execute(connection, sql, parameters);
          }
        });
  }

  /**
   * Runs one statement for many rows.
   *
   * @param rows the parameters of each
   */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    work(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
              set(statement, row);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** Uses the connection itself. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  public <T> T work(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      var result = work.on(connection);
      DatabaseErrors.answered();
      return result;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Lasts until it is closed. */
  public interface Patience extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /**
   * Changes the network timeout, for statements that may take longer than the data source waits.
   *
   * @param longest that is waited; zero: for ever
   */
  public static Patience patience(Connection connection, Duration longest) throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
    return () -> connection.setNetworkTimeout(Runnable::run, usual);
  }

  /** Reads a column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Reads a column that is never null as the day in that zone. */
  public static LocalDate day(ResultSet row, String column, ZoneId zone) throws SQLException {
    return LocalDate.ofInstant(instant(row, column), zone);
  }

  public static @Nullable LocalDate dayOrNull(ResultSet row, String column, ZoneId zone)
      throws SQLException {
    return row.getObject(column) == null ? null : day(row, column, zone);
  }

  /** Reads a word of the contract, as {@code TaskState.of} does, or null. */
  public static <T> @Nullable T wordOrNull(ResultSet row, String column, Function<String, T> of)
      throws SQLException {
    var word = row.getString(column);
    return word == null ? null : of.apply(word);
  }

  private static int execute(Connection connection, String sql, @Nullable Object[] parameters)
      throws SQLException {
    try (var statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    set(statement, parameters);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(UTC));
        case Collection<?> values -> {
          var array = statement.getConnection().createArrayOf("text", values.toArray());
          // Sent without a type, so that the server takes the one of the column.
          statement.setObject(i + 1, array.toString(), Types.OTHER);
        }
        case null, default -> statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
