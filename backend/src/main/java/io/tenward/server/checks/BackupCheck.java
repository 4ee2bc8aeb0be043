package io.tenward.server.checks;

import static io.tenward.base.Finding.About.BACKUP;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.server.backup.AutomaticBackup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which backups were made is seen in {@code TENWARD_BACKUP}; of others an owner says so. */
@Singleton
class BackupCheck implements LiveCheck {
  static final Period RECENT = Period.ofDays(7);
  private static final Duration DAILY = Duration.ofDays(2);
  static final Period TRIED = Period.ofYears(1);

  private final Backups backups;
  private final AutomaticBackup daily;
  private final Clock clock;
  private final Optional<Path> data;

  /**
   * @param data where the embedded PostgreSQL keeps everything
   */
  BackupCheck(
      Backups backups,
      AutomaticBackup daily,
      Clock clock,
      @ConfigProperty(name = "tenward.database.data") Optional<Path> data) {
    this.backups = backups;
    this.daily = daily;
    this.clock = clock;
    this.data = data;
  }

  @Override
  public Finding look(UUID workspaceId) {
    var params = new HashMap<String, String>();
    data.ifPresent(folder -> params.put("data", folder.toString()));
    var said = backups.of(workspaceId);
    var last = daily.last();
    if (daily.folder().isPresent()) {
      params.put("folder", daily.folder().get().toString());
      if (last.filter(made -> made.isAfter(clock.instant().minus(DAILY))).isEmpty()) {
        return Finding.trouble(BACKUP, "backup-failed", params);
      }
    }
    var madeOn =
        last.map(made -> LocalDate.ofInstant(made, ZoneOffset.UTC))
            .or(() -> Optional.ofNullable(said.madeOn()));
    return madeOn.isEmpty()
        ? Finding.toDo(BACKUP, "backup-never", params)
        : judge(madeOn.get(), said.restoredOn(), params);
  }

  private Finding judge(
      LocalDate madeOn, @Nullable LocalDate restoredOn, Map<String, String> params) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    params.put("madeOn", madeOn.toString());
    if (restoredOn != null) {
      params.put("restoredOn", restoredOn.toString());
    }
    if (madeOn.isBefore(today.minus(RECENT))) {
      return Finding.toDo(BACKUP, "backup-old", params);
    }
    if (restoredOn == null) {
      return Finding.toDo(BACKUP, "restore-never", params);
    }
    return restoredOn.isBefore(today.minus(TRIED))
        ? Finding.toDo(BACKUP, "restore-old", params)
        : Finding.good(BACKUP, "backup-recent", params);
  }
}
