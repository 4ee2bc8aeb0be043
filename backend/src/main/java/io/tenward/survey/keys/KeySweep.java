package io.tenward.survey.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.FailureTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets the keys that another replica has destroyed. No job: those run in one process for all,
 * and each has a memory of its own.
 */
@ApplicationScoped
class KeySweep {
  private static final Logger LOG = Logger.getLogger(KeySweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** What fails has collected everything twenty times. */
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final SurveyKeys keys;
  private final boolean enabled;

  KeySweep(
      SurveyKeys keys,
      @ConfigProperty(name = "tenward.jobs.enabled", defaultValue = "true") boolean enabled) {
    this.keys = keys;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      Thread.ofPlatform().daemon().name("key-sweep").start(this::sweepUntilStopped);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void sweepUntilStopped() {
    try {
      var pause = PAUSE;
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = sweep() ? PAUSE : PAUSE_AFTER_FAILURE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * One round; what fails does not hold up the other surveys.
   *
   * @return whether nothing failed
   */
  boolean sweep() {
    var clean = true;
    for (var surveyId : keys.inMemory()) {
      try {
        keys.forgetIfDestroyed(surveyId);
      } catch (RuntimeException | OutOfMemoryError e) {
        clean = false;
        LOG.errorf(
            "Keys that another process has destroyed could not be deleted here; next attempt in %d s: %s",
            PAUSE_AFTER_FAILURE.toSeconds(), FailureTrace.inWords(e));
      }
    }
    return clean;
  }
}
