package io.tenward.base.http;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
class IdempotencyCleanup {
  @Produces
  @Singleton
  Task<Void> forget(IdempotencyRecords records) {
    return Tasks.recurring("forget-idempotency-keys", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> records.forget());
  }
}
