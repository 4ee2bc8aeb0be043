package io.tenward.account;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/** Changes that have begun in a transaction of their own. */
public final class ConcurrentChange {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private ConcurrentChange() {}

  /** What this request hears, which comes before the change ends and has to wait for it. */
  public static <T> T during(Callable<T> request, String change, Object... values)
      throws Exception {
    var database = CDI.current().select(Database.class).get();
    try (var pool = Executors.newSingleThreadExecutor();
        var changing = CDI.current().select(AgroalDataSource.class).get().getConnection();
        var statement = changing.prepareStatement(change)) {
      changing.setAutoCommit(false);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      var answer = pool.submit(request);
      awaitWaiting(database, changing.unwrap(PGConnection.class).getBackendPID(), answer);
      changing.commit();
      return answer.get();
    }
  }

  private static void awaitWaiting(Database database, int holder, Future<?> answer)
      throws Exception {
    var waiting = "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))";
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (database.list(waiting, row -> row.getInt(1), holder).isEmpty()) {
      if (answer.isDone()) {
        throw new AssertionError("Answered without waiting: " + answer.get());
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Nobody waits for the change");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
