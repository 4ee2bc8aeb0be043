package io.tenward.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Sends what is due, and tends the list of events. */
@Singleton
class WebhookJob {
  private final EventTable events;
  private final Deliveries deliveries;
  private final WebhookSender sender;

  WebhookJob(EventTable events, Deliveries deliveries, WebhookSender sender) {
    this.events = events;
    this.deliveries = deliveries;
    this.sender = sender;
  }

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

  /** One round. */
  void send() {
    deliveries.putInLine();
    var due = deliveries.claim();
    if (due.isEmpty()) {
      return;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var claimed : due) {
        threads.submit(() -> deliveries.settle(claimed, sender.send(claimed)));
      }
    }
  }

  void tend() {
    events.noteExpiringTokens();
    events.forgetOld();
  }
}
