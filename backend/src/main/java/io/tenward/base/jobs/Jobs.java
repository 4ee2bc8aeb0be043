package io.tenward.base.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.FailureTrace;
import io.tenward.base.sql.Database;
import io.tenward.base.sql.DatabaseErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs background work. A feature contributes by producing a {@link Task} as a singleton bean, and
 * queues one-time work with the {@link SchedulerClient}, in its own transaction.
 */
@ApplicationScoped
class Jobs {
  @Inject Database database;
  @Inject AgroalDataSource dataSource;
  @Inject @Any Instance<Task<?>> tasks;

  @ConfigProperty(name = "tenward.jobs.enabled", defaultValue = "true")
  boolean enabled;

  @Inject Clock clock;
  private @Nullable Scheduler scheduler;

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
    forgetClocksBefore(recurring);
    scheduler = scheduler(recurring, others);
    scheduler.start();
  }

  /**
   * The clock may have been set back since the last process: what is due tomorrow by a wrong clock
   * is made due now, and whoever died tomorrow is known to be dead.
   */
  private void forgetClocksBefore(List<RecurringTask<?>> recurring) {
    var now = clock.instant();
    database.update(
        """
        update scheduled_tasks
        set execution_time = least(execution_time, ?), picked = false, version = version + 1
        where task_name = any (?)
          and case when picked then last_heartbeat else execution_time end > ?
        """,
        now,
        recurring.stream().map(Task::getName).toList(),
        // What is due every minute is due soon anyway, and other processes have other clocks.
        now.plusSeconds(90));
  }

  private Scheduler scheduler(List<RecurringTask<?>> recurring, List<Task<?>> others) {
    return Scheduler.create(dataSource, others)
        .clock(new SteadyClock(clock))
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
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  @Produces
  @ApplicationScoped
  SchedulerClient client() {
    return SchedulerClient.Builder.create(dataSource, tasks.stream().toList()).build();
  }

  /**
   * Starts with the true time and then only ticks. Background work is a matter of pauses: were the
   * clock set back by a day, the scheduler would wait for that day to pass once more.
   */
  static final class SteadyClock implements com.github.kagkarlsson.scheduler.Clock {
    private final Instant begun;
    private final long ticks = System.nanoTime();

    SteadyClock(Clock clock) {
      begun = clock.instant();
    }

    @Override
    public Instant now() {
      return begun.plusNanos(System.nanoTime() - ticks);
    }
  }

  /** Gives a job a CDI request context, and keeps the message of a failure out of the log. */
  static final class JobContext implements ExecutionInterceptor {
    private static final Logger LOG = Logger.getLogger(Jobs.class);

    @Override
    public CompletionHandler<?> execute(
        TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
      var request = Arc.container().requestContext();
      request.activate();
      try {
        return chain.proceed(task, context);
      } catch (RuntimeException e) {
        if (DatabaseErrors.unreachable(e)) {
          DatabaseErrors.log(e);
        } else {
          LOG.error(task.getTaskName() + " failed: " + FailureTrace.withoutMessages(e));
        }
        throw new JobFailed(task.getTaskName());
      } finally {
        request.terminate();
      }
    }

    /** Hides the failure from db-scheduler, which may log it, and names the task alone. */
    static final class JobFailed extends RuntimeException {
      private static final long serialVersionUID = 1;

      JobFailed(String task) {
        super(task + " failed", null, false, false);
      }
    }
  }
}
