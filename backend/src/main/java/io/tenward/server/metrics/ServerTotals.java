package io.tenward.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.tenward.server.backup.AutomaticBackup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers the age of the last backup, and what is free on the disks. */
@Singleton
class ServerTotals {
  @Inject AutomaticBackup backup;
  @Inject Clock clock;

  @ConfigProperty(name = "tenward.home")
  Optional<Path> home;

  @ConfigProperty(name = "tenward.keys")
  Optional<Path> keys;

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("tenward.backup.age", this::backupAge).baseUnit("seconds").register(registry);
    home.ifPresent(folder -> disk("data", folder, registry));
    keys.ifPresent(folder -> disk("keys", folder, registry));
    backup.folder().ifPresent(folder -> disk("backup", folder, registry));
  }

  private double backupAge() {
    return backup
        .last()
        .map(made -> Duration.between(made, clock.instant()).toSeconds())
        .map(Long::doubleValue)
        .orElse(Double.NaN);
  }

  private static void disk(String name, Path folder, MeterRegistry registry) {
    Gauge.builder("tenward.disk.free", () -> free(folder))
        .tag("folder", name)
        .baseUnit("ratio")
        .register(registry);
  }

  /** In whole hundredths: exact bytes would move whenever somebody answers. */
  private static double free(Path folder) {
    var disk = folder.toFile();
    long all = disk.getTotalSpace();
    return all == 0 ? Double.NaN : Math.floor(100.0 * disk.getUsableSpace() / all) / 100;
  }
}
