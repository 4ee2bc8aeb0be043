package io.tenward.home;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Registers the counts of /q/metrics beside those of the JVM. A count must not change when a
 * respondent acts.
 */
@Singleton
class Totals {
  /** Emails with a link are in none, because an answer takes a waiting one out of the queue. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "tenward.members", "select count(*) from member",
          "tenward.surveys.running", "select count(*) from survey where state = 'running'",
          "tenward.jobs.failing",
              "select count(*) from scheduled_tasks where consecutive_failures > 0",
          "tenward.mail.waiting",
              "select count(*) from mail where state = 'waiting' and invite_id is null",
          "tenward.mail.failed", "select count(*) from mail where state in ('refused', 'returned')",
          "tenward.webhooks.waiting", "select count(*) from delivery where state = 'pending'",
          "tenward.webhooks.oldest.seconds",
              "select extract(epoch from now() - min(created_at)) from delivery where state = 'pending'",
          "tenward.webhooks.failing",
              "select count(distinct webhook_id) from delivery where state = 'pending' and failure is not null",
          "tenward.webhooks.paused", "select count(*) from webhook where paused_at is not null");

  void register(@Observes StartupEvent started, MeterRegistry registry, Database database) {
    COUNTS.forEach(
        (name, sql) -> Gauge.builder(name, () -> count(database, sql)).register(registry));
  }

  /** Counted when it is asked for; without the database, Micrometer says that it is no number. */
  private static double count(Database database, String sql) {
    return database.first(sql, row -> row.getDouble(1)).orElse(0.0);
  }
}
