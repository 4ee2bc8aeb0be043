package io.tenward.board.gather;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Looks every second whether a board is to be gathered. One after the other, and on one server at a
 * time: each takes all processors, and up to a few hundred megabytes.
 */
@Singleton
class GatheringJob {
  @Produces
  @Singleton
  Task<Void> gatherThemes(SynthesisRuns runs, Gathering gathering) {
    return Tasks.recurring("gather-themes", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> run(runs, gathering));
  }

  /**
   * Runs one round. It first takes over runs marked as running, because only this process runs any.
   */
  static void run(SynthesisRuns runs, Gathering gathering) {
    runs.takeOver();
    for (var next = runs.next(); next.isPresent(); next = runs.next()) {
      gathering.gather(next.get());
    }
  }
}
