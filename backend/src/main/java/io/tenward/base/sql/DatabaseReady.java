package io.tenward.base.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready means that the database can be written to. It says so within a second, also while the pool
 * has no connection and the probe still waits for one: a balancer gives up soon.
 */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("database-ready").factory());

  @Inject Database database;
  private @Nullable Future<Boolean> probe;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(isWritable(probe())).build();
  }

  /** Callers share a probe that is under way. */
  private synchronized Future<Boolean> probe() {
    if (probe == null || probe.isDone()) {
      probe =
          thread.submit(
              () ->
                  database
                      .list(
                          "select current_setting('transaction_read_only') = 'off'",
                          row -> row.getBoolean(1))
                      .getFirst());
    }
    return probe;
  }

  private static boolean isWritable(Future<Boolean> probe) {
    try {
      return probe.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
