package io.tenward.survey.keys;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
class KeyCustodyJob {
  @Produces
  @Singleton
  Task<Void> keyCustody(KeyCustody custody) {
    return Tasks.recurring("key-custody", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> custody.check());
  }
}
