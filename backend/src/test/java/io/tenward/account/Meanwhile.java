package io.tenward.account;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.Sql;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Changes that have begun in a transaction of their own. */
public final class Meanwhile {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private Meanwhile() {}

  /** What this request hears, which comes before the change ends and has to wait for it. */
  public static <T> T during(Callable<T> request, String change, Object... values)
      throws Exception {
    var database = CDI.current().select(AgroalDataSource.class).get();
    try (var pool = Executors.newSingleThreadExecutor();
        var changing = database.getConnection()) {
      changing.setAutoCommit(false);
      Sql.update(changing, change, values);
      var answer = pool.submit(request);
      awaitWaiting(database, backend(changing));
      changing.commit();
      return answer.get();
    }
  }

  private static int backend(Connection connection) throws SQLException {
    return Sql.rows(connection, "select pg_backend_pid()", row -> row.getInt(1)).getFirst();
  }

  private static void awaitWaiting(AgroalDataSource database, int holder) throws Exception {
    var waiting = "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))";
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    try (var connection = database.getConnection()) {
      while (Sql.rows(connection, waiting, row -> row.getInt(1), holder).isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("Nobody waits for the change");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }
}
