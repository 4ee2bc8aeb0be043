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
import java.time.Clock;
import java.time.Duration;
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
   * others PostgreSQL leaves a table as it is.
   */
  void vacuum() {
    var tables =
        database.list(
            "select format('%I', tablename) from pg_tables where schemaname = current_schema()",
            row -> row.getString(1));
    // Old rows there hold values that ANALYZE had taken.
    tables.add("pg_catalog.pg_statistic");
    database.work(connection -> vacuum(connection, tables));
    // VACUUM leaves the words in the text indexes, even those that no row has any more.
    database
        .list(
            """
            select format('%I', indexname) from pg_indexes
            where schemaname = current_schema() and indexdef like '% USING gin %'
            """,
            row -> row.getString(1))
        .forEach(index -> database.update(LONGEST, "reindex index concurrently " + index));
  }

  private static boolean vacuum(Connection connection, List<String> tables) throws SQLException {
    try (var patience = Database.patience(connection, LONGEST);
        var statement = connection.createStatement()) {
      boolean done = statement.execute("vacuum (index_cleanup on) " + String.join(", ", tables));
      for (var warning = statement.getWarnings();
          warning != null;
          warning = warning.getNextWarning()) {
        LOG.warn(warning.getMessage());
      }
      return done;
    }
  }
}
