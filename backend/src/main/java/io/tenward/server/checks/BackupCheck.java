package io.tenward.server.checks;

import static io.tenward.base.Finding.About.BACKUP;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.server.backup.AutomaticBackup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds automatic backups in {@code TENWARD_BACKUP}; an owner enters others. */
@Singleton
class BackupCheck implements LiveCheck {
  static final Period RECENT = Period.ofDays(7);
  private static final Duration DAILY = Duration.ofDays(2);
  static final Period TRIED = Period.ofYears(1);

  @Inject Backups backups;
  @Inject AutomaticBackup daily;
  @Inject Clock clock;

  @ConfigProperty(name = "tenward.database.data")
  Optional<Path> data;

  /**
   * @param data where the embedded PostgreSQL keeps everything
   */
  @Override
  public Finding look(UUID workspaceId) {
    var params = new HashMap<String, String>();
    data.ifPresent(folder -> params.put("data", folder.toString()));
    daily.folder().ifPresent(folder -> params.put("folder", folder.toString()));
    daily
        .wayBack()
        .ifPresent(
            back -> {
              params.put("wayBack", back.file().toString());
              params.put("until", day(back.until()).toString());
            });
    var last = daily.last();
    var now = clock.instant();
    if (daily.folder().isPresent() && last.filter(now.minus(DAILY)::isBefore).isEmpty()) {
      return Finding.trouble(BACKUP, "backup-failed", params);
    }
    var said = backups.of(workspaceId);
    var madeOn = last.map(BackupCheck::day).orElse(said.madeOn());
    if (madeOn == null) {
      return Finding.toDo(BACKUP, "backup-never", params);
    }
    params.put("madeOn", madeOn.toString());
    if (said.restoredOn() != null) {
      params.put("restoredOn", said.restoredOn().toString());
    }
    if (madeOn.isBefore(day(now).minus(RECENT))) {
      return Finding.toDo(BACKUP, "backup-old", params);
    }
    if (said.restoredOn() == null) {
      return Finding.toDo(BACKUP, "restore-never", params);
    }
    return said.restoredOn().isBefore(day(now).minus(TRIED))
        ? Finding.toDo(BACKUP, "restore-old", params)
        : Finding.good(BACKUP, "backup-recent", params);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
