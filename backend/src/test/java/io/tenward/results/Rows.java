package io.tenward.results;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The database as somebody with a dump sees it. */
@ApplicationScoped
public class Rows {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  @Inject AgroalDataSource dataSource;
  @Inject Database database;

  public int update(String sql, @Nullable Object... parameters) {
    return database.update(sql, parameters);
  }

  /** Keeps the locks that the query takes. */
  public Held hold(String query, Object... parameters) {
    try {
      var connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      var statement = connection.prepareStatement(query);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
      return connection::close;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public interface Held extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /**
   * Returns when so many wait for a lock of somebody else.
   *
   * @throws AssertionError they do not
   */
  public void awaitWaiting(int many) throws InterruptedException {
    var waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (count(waiting) < many) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("%d wait instead of %d".formatted(count(waiting), many));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  public int count(String sql, Object... parameters) {
    return Integer.parseInt(text(sql, parameters));
  }

  public String text(String sql, Object... parameters) {
    return texts(sql, parameters).getFirst();
  }

  public List<String> texts(String sql, Object... parameters) {
    return database.list(sql, row -> String.valueOf(row.getString(1)), parameters);
  }
}
