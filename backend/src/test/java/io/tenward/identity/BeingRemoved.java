package io.tenward.identity;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.Sql;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A member whose removal has begun in a transaction of its own. */
public final class BeingRemoved {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private BeingRemoved() {}

  /** What this request hears, which comes before the removal ends and has to wait for it. */
  public static <T> T meanwhile(SignedIn member, Callable<T> request) throws Exception {
    return during("delete from member where member_id = ?", member, request);
  }

  /** The same of a member to whom something else happens. */
  static <T> T during(String change, SignedIn member, Callable<T> request) throws Exception {
    var database = CDI.current().select(AgroalDataSource.class).get();
    try (var pool = Executors.newSingleThreadExecutor();
        var other = database.getConnection()) {
      other.setAutoCommit(false);
      Sql.update(other, change, member.memberId());
      var answer = pool.submit(request);
      awaitWaiting(database, backend(other));
      other.commit();
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
