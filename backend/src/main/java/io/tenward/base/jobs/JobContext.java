package io.tenward.base.jobs;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkus.arc.Arc;
import io.tenward.base.FailureTrace;
import io.tenward.base.sql.DatabaseErrors;
import org.jboss.logging.Logger;

/** Gives a job a CDI request context, and keeps the message of a failure out of the log. */
final class JobContext implements ExecutionInterceptor {
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

  /** What db-scheduler may log and hand to a failure handler. */
  static final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    JobFailed(String task) {
      super(task + " failed", null, false, false);
    }
  }
}
