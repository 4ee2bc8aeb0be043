package io.tenward.account.trail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes what the trail keeps no longer. */
@Singleton
class TrailJob {
  @Inject Trail trail;

  @Produces
  @Singleton
  Task<Void> deleteOldTrail() {
    return Tasks.recurring("delete-old-trail", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> trail.deleteOld());
  }
}
