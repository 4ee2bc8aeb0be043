package io.tenward.week;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tenward.base.sql.Database;
import io.tenward.growth.TaskRemoval;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Deletes removed tasks for good after thirty days, in which sorting can be undone. */
@Singleton
class WeekCleanup {
  private static final Duration KEPT = Duration.ofDays(30);

  @Produces
  @Singleton
  Task<Void> removeSorted(Database database, Clock clock) {
    return Tasks.recurring("remove-deleted-tasks", FixedDelay.of(Duration.ofHours(12)))
        .execute((instance, context) -> remove(database, clock));
  }

  /** Keeps a task on which time was spent as a dropped one, and deletes its future blocks. */
  static void keepSpent(@Observes TaskRemoval removal, Database database) {
    database.update(
        "delete from time_block where task_id = ? and coalesce(spent, 0) = 0", removal.taskId());
    if (database
        .first("select 1 from time_block where task_id = ?", row -> true, removal.taskId())
        .isPresent()) {
      removal.keep();
    }
  }

  /**
   * Deletes old dropped tasks, except those with blocks, because time that was spent stays in the
   * sums.
   */
  static int remove(Database database, Clock clock) {
    return database.update(
        """
        delete from task t where quadrant = 'delete' and state = 'dropped' and sorted_at < ?
          and not exists (select 1 from time_block b where b.task_id = t.task_id)
        """,
        clock.instant().minus(KEPT));
  }
}
