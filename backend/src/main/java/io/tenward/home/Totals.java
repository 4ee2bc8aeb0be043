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
  private static final Map<String, String> COUNTS =
      Map.of(
          "tenward.members", "select count(*) from member",
          "tenward.surveys.running", "select count(*) from survey where state = 'running'",
          "tenward.jobs.failing",
              "select count(*) from scheduled_tasks where consecutive_failures > 0");

  void register(@Observes StartupEvent started, MeterRegistry registry, Database database) {
    COUNTS.forEach(
        (name, sql) -> Gauge.builder(name, () -> count(database, sql)).register(registry));
  }

  /** Counted when it is asked for; without the database, Micrometer says that it is no number. */
  private static double count(Database database, String sql) {
    return database.first(sql, row -> row.getDouble(1)).orElse(0.0);
  }
}
