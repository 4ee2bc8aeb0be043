package io.tenward.kernel.close;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tenward.base.FailureTrace;
import io.tenward.base.sql.DatabaseErrors;
import io.tenward.form.ClosingAsked;
import io.tenward.kernel.keys.SurveyKeys;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every second whether a survey is to be closed or keys are to be destroyed. */
@Singleton
public class ClosingJob {
  private static final Logger LOG = Logger.getLogger(ClosingJob.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private record Wait(int failures, Instant until) {
    /**
     * Tells whether the pause lasts; a longer one than ours can be means that the clock was set
     * back.
     */
    boolean lasts(Instant now) {
      return now.isBefore(until) && !until.isAfter(now.plus(LONGEST_WAIT));
    }
  }

  @Inject Closing closing;
  @Inject KeyDestruction destruction;
  @Inject SurveyKeys keys;
  @Inject Clock clock;

  @ConfigProperty(name = "tenward.jobs.enabled", defaultValue = "true")
  boolean enabled;

  private final Map<UUID, Wait> waits = new HashMap<>();

  @Produces
  @Singleton
  Task<Void> closeSurveys() {
    return Tasks.recurring("close-surveys", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> run());
  }

  /** Whoever asks for the end sits before the page: the next round is not waited for. */
  void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClosingAsked asked) {
    if (enabled) {
      Thread.ofPlatform().daemon().name("close-" + asked.surveyId()).start(this::runOrLeave);
    }
  }

  private void runOrLeave() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.warnf("Surveys cannot be closed at the moment; Tenward tries again: %s", causes(e));
    }
  }

  /** Runs one round; a survey that fails does not hold up the others and is tried again. */
  public synchronized void run() {
    if (!keys.areHere()) {
      return; // Another process, or this one once it sees them.
    }
    closing.due().forEach(id -> attempt(id, "be closed", closing::close));
    destruction.due().forEach(id -> attempt(id, "delete its keys", destruction::destroy));
  }

  private void attempt(UUID surveyId, String what, Consumer<UUID> step) {
    var wait = waits.get(surveyId);
    if (wait != null && wait.lasts(clock.instant())) {
      return;
    }
    try {
      step.accept(surveyId);
      waits.remove(surveyId);
    } catch (RuntimeException e) {
      // A database that is away is there again soon, and it is not the survey's fault.
      int failures = wait == null || DatabaseErrors.unreachable(e) ? 1 : wait.failures() + 1;
      var next = Duration.ofSeconds(1L << Math.min(failures, 6));
      var pause = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
      waits.put(surveyId, new Wait(failures, clock.instant().plus(pause)));
      // Class names, or what can be done about it: the message of whatever failed may quote what
      // somebody wrote.
      LOG.errorf(
          "Survey %s cannot %s, so its results are not shown; next attempt in %d s: %s",
          surveyId, what, pause.toSeconds(), causes(e));
    }
  }

  private static String causes(Throwable thrown) {
    if (DatabaseErrors.unreachable(thrown)) {
      return FailureTrace.inWords(thrown);
    }
    var text = new StringBuilder(thrown.getClass().getName());
    for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      text.append(", caused by ").append(cause.getClass().getName());
    }
    return text.toString();
  }
}
