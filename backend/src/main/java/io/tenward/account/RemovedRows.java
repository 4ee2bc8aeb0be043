package io.tenward.account;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tenward.account.member.MemberLeaves;
import io.tenward.base.privacy.RowsErased;
import io.tenward.base.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes the rows of a removed member out of the files of the database. PostgreSQL keeps a deleted
 * row until the next VACUUM, which comes by itself only when a fifth of the table has changed.
 */
@Singleton
class RemovedRows {
  private static final Logger LOG = Logger.getLogger(RemovedRows.class);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration WAIT = Duration.ofMillis(200);

  @Inject Database database;
  @Inject SchedulerClient jobs;
  @Inject Clock clock;

  @Produces
  @Singleton
  OneTimeTask<Void> task() {
    return Tasks.oneTime("vacuum-removed-rows").execute((instance, context) -> vacuum());
  }

  /** Begins once the removal is committed. */
  void putInLine(@Observes MemberLeaves leaving, OneTimeTask<Void> task) {
    jobs.scheduleIfNotExists(task.instance(leaving.memberId().toString()), clock.instant());
  }

  void putInLine(@Observes RowsErased erased, OneTimeTask<Void> task) {
    jobs.scheduleIfNotExists(task.instance(erased.reasonId().toString()), clock.instant());
  }

  /**
   * With indexes, which hold names and addresses as well. A role that owns the tables may do it; of
   * others PostgreSQL leaves a table as it is. One run waits for another, on any server: two that
   * reindex the same index fail.
   */
  void vacuum() {
    while (!database.work(RemovedRows::vacuumAlone)) {
      try {
        Thread.sleep(WAIT);
      } catch (InterruptedException e) {
        // The server stops; the scheduler runs the task again.
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Tries for the lock: a statement that waits for it would hold a snapshot, for which a concurrent
   * reindex waits in turn.
   *
   * @return false while another run has the lock
   */
  private static boolean vacuumAlone(Connection connection) throws SQLException {
    try (var patience = Database.patience(connection, LONGEST);
        var statement = connection.createStatement()) {
      if (names(statement, "select 1 where pg_try_advisory_lock(hashtext('removed_rows'))")
          .isEmpty()) {
        return false;
      }
      try {
        vacuum(statement);
        return true;
      } finally {
        statement.execute("select pg_advisory_unlock(hashtext('removed_rows'))");
      }
    }
  }

  private static void vacuum(Statement statement) throws SQLException {
    var tables =
        names(
            statement,
            "select format('%I', tablename) from pg_tables where schemaname = current_schema()");
    // Old rows there hold values that ANALYZE had taken.
    tables.add("pg_catalog.pg_statistic");
    statement.execute("vacuum (index_cleanup on) " + String.join(", ", tables));
    for (var warning = statement.getWarnings();
        warning != null;
        warning = warning.getNextWarning()) {
      LOG.warn(warning.getMessage());
    }
    // A server that was killed leaves the copy that it was building.
    for (var copy :
        names(
            statement,
            """
            select format('%I', relname) from pg_index join pg_class on oid = indexrelid
            where relnamespace = current_schema()::regnamespace and not indisvalid
              and relname ~ '_ccnew[0-9]*$'
            """)) {
      statement.execute("drop index concurrently " + copy);
    }
    // VACUUM leaves the words in the text indexes, even those that no row has any more.
    for (var index :
        names(
            statement,
            """
            select format('%I', indexname) from pg_indexes
            where schemaname = current_schema() and indexdef like '% USING gin %'
            """)) {
      statement.execute("reindex index concurrently " + index);
    }
  }

  private static List<String> names(Statement statement, String sql) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
