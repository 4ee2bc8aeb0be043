package io.tenward.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.tenward.webhook.Deliveries.Claimed;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends what is due, and tends the list of events. */
@Singleton
class WebhookJob {
  /**
   * At most this many requests run at once, each to another webhook, so that one which hangs delays
   * only its own.
   */
  private static final int AT_ONCE = 200;

  /** Observers without a priority have 2500. */
  private static final int AFTER_JOBS = 3000;

  @Inject EventTable events;
  @Inject Deliveries deliveries;
  @Inject WebhookSender sender;
  @Inject WebhookCipher cipher;

  /**
   * Uses platform threads: a name server that does not answer would hold the carrier of all virtual
   * threads.
   */
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("webhook-", 0).factory());

  private final AtomicInteger sending = new AtomicInteger();

  @Produces
  @Singleton
  Task<Void> sendWebhooks() {
    return Tasks.recurring("send-webhooks", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> send());
  }

  @Produces
  @Singleton
  Task<Void> tendEvents() {
    return Tasks.recurring("tend-events", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> tend());
  }

  /**
   * Starts the due deliveries of one round, and does not wait for them.
   *
   * @return when all of it has ended
   */
  CompletableFuture<Void> send() {
    deliveries.putInLine();
    var begun =
        deliveries.claim(Math.max(0, AT_ONCE - sending.get())).stream()
            .map(claimed -> CompletableFuture.runAsync(() -> send(claimed), threads))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(begun);
  }

  private void send(Claimed claimed) {
    sending.incrementAndGet();
    try {
      sender
          .send(claimed)
          .ifPresentOrElse(
              attempt -> deliveries.settle(claimed, attempt), () -> deliveries.pauseLost(claimed));
    } finally {
      sending.decrementAndGet();
    }
  }

  /**
   * Waits for running deliveries; an interrupted one is sent again after the next start. This runs
   * after the jobs have stopped, because they would start more.
   */
  void stop(@Observes @Priority(AFTER_JOBS) ShutdownEvent event) throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }

  void tend() {
    events.noteExpiringTokens();
    cipher.encryptOld();
  }
}
