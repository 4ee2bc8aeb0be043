package io.tenward.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background. A feature contributes by producing a {@link Task} as a singleton bean,
 * and puts one-time work in line with the {@link SchedulerClient}, in its own transaction.
 */
@ApplicationScoped
class Jobs {
  private final AgroalDataSource database;
  private final Instance<Task<?>> tasks;
  private final boolean enabled;
  private final Clock clock;
  private @Nullable Scheduler scheduler;
  private @Nullable ClockJumps jumps;

  Jobs(
      AgroalDataSource database,
      @Any Instance<Task<?>> tasks,
      Clock clock,
      @ConfigProperty(name = "tenward.jobs.enabled", defaultValue = "true") boolean enabled) {
    this.database = database;
    this.tasks = tasks;
    this.clock = clock;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (!enabled) {
      return;
    }
    var recurring = new ArrayList<RecurringTask<?>>();
    var others = new ArrayList<Task<?>>();
    for (var task : tasks) {
      if (task instanceof RecurringTask<?> again) {
        recurring.add(again);
      } else {
        others.add(task);
      }
    }
    scheduler = scheduler(recurring, others);
    scheduler.start();
    jumps = new ClockJumps(database, clock, recurring.stream().map(Task::getName).toList());
    jumps.start();
  }

  private Scheduler scheduler(List<RecurringTask<?>> recurring, List<Task<?>> others) {
    return Scheduler.create(database, others)
        .startTasks(recurring)
        .threads(4)
        .pollingInterval(Duration.ofSeconds(1))
        .pollUsingLockAndFetch(0.5, 1.0)
        // What a killed process had begun is taken over after twelve seconds, not half an hour.
        .heartbeatInterval(Duration.ofSeconds(3))
        .missedHeartbeatsLimit(4)
        .shutdownMaxWait(Duration.ofSeconds(5))
        .addExecutionInterceptor(new JobContext())
        .failureLogging(LogLevel.OFF, false)
        .build();
  }

  void stop(@Observes ShutdownEvent event) {
    if (jumps != null) {
      jumps.close();
    }
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  @Produces
  @ApplicationScoped
  SchedulerClient client() {
    return SchedulerClient.Builder.create(database, tasks.stream().toList()).build();
  }
}
