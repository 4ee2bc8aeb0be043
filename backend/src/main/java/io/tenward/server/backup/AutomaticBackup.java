package io.tenward.server.backup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.ServerAction;
import io.tenward.base.sql.Database;
import io.tenward.base.sql.MigrationsBegin;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Backs up once a day into {@code TENWARD_BACKUP}. Before an update it writes a backup there or
 * into {@code TENWARD_HOME}, which stays for 30 days as the way back; without that backup the
 * update does not begin.
 */
@Singleton
public class AutomaticBackup {
  private static final Logger LOG = Logger.getLogger(AutomaticBackup.class);
  private static final DateTimeFormatter NAME = name("tenward");
  private static final DateTimeFormatter UPDATED = name("before-update");

  /** An update is undone within this time, or not at all. */
  private static final Duration WAY_BACK = Duration.ofDays(30);

  /** What failed is tried again after this time. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;
  private final Event<ServerAction> actions;
  private final Optional<Path> folder;
  private final Optional<Path> home;
  private final int kept;
  private final Optional<Integer> hour;
  private final ZoneId zone;
  private final Optional<Passphrase> passphrase;
  private Instant next = Instant.MIN;

  /**
   * @param hour of the day in which the daily one is made; without it, a day after the last one
   */
  AutomaticBackup(
      Database database,
      Clock clock,
      SecureRandom random,
      Event<ServerAction> actions,
      @ConfigProperty(name = "tenward.backup") Optional<Path> folder,
      @ConfigProperty(name = "tenward.home") Optional<Path> home,
      @ConfigProperty(name = "tenward.backup-keep", defaultValue = "7") int kept,
      @ConfigProperty(name = "tenward.backup-hour") Optional<Integer> hour,
      @ConfigProperty(name = "tenward.zone") Optional<String> zone,
      @ConfigProperty(name = "tenward.backup-passphrase") Optional<String> passphrase) {
    this.database = database;
    this.clock = clock;
    this.actions = actions;
    this.folder = folder;
    this.home = home;
    this.kept = kept;
    this.hour = hour;
    this.zone = zone.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    this.passphrase = passphrase.map(text -> new Passphrase(text, random));
  }

  private static DateTimeFormatter name(String kind) {
    return DateTimeFormatter.ofPattern("'%s-'uuuu-MM-dd'T'HHmmss'Z.backup'".formatted(kind))
        .withResolverStyle(ResolverStyle.STRICT)
        .withZone(ZoneOffset.UTC);
  }

  /** Each process looks, as not all of them need have the folder. */
  @Produces
  @Singleton
  Task<Void> dailyBackup() {
    return Tasks.recurring("daily-backup", FixedDelay.of(Duration.ofMinutes(5)))
        .execute(
            (instance, context) -> {
              folder.ifPresent(this::daily);
              deleteOldWaysBack();
            });
  }

  void daily(Path into) {
    var now = clock.instant();
    var recent = hour.map(at -> lastTime(at, now)).orElse(now.minus(Duration.ofDays(1)));
    if (last().filter(made -> !made.isBefore(recent)).isPresent() || now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    try {
      database.work(file(into.resolve(NAME.format(now)))::write);
      actions.fire(ServerAction.BACKUP_MADE);
      for (var old : newestFirst(folder, NAME).stream().skip(Math.max(1, kept)).toList()) {
        Files.delete(old);
      }
    } catch (CommandFailed e) {
      LOG.error(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant lastTime(int at, Instant now) {
    var there = now.atZone(zone);
    var today = there.truncatedTo(ChronoUnit.DAYS).withHour(at);
    return (today.isAfter(there) ? today.minusDays(1) : today).toInstant();
  }

  private BackupFile file(Path path) {
    return new BackupFile(path, passphrase);
  }

  public Optional<Path> folder() {
    return folder;
  }

  public Optional<Instant> last() {
    return newestFirst(folder, NAME).stream().findFirst().flatMap(file -> madeAt(file, NAME));
  }

  private List<Path> newestFirst(Optional<Path> in, DateTimeFormatter name) {
    if (in.isEmpty() || !Files.isDirectory(in.get())) {
      return List.of();
    }
    try (var files = Files.list(in.get())) {
      return files
          .filter(file -> madeAt(file, name).isPresent())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.errorf("The folder %s cannot be read (%s).", in.get(), e.getMessage());
      return List.of();
    }
  }

  /** Takes the time of a name; empty for what this server cannot have written there. */
  private Optional<Instant> madeAt(Path file, DateTimeFormatter name) {
    try {
      return Optional.of(name.parse(file.getFileName().toString(), Instant::from))
          .filter(made -> !made.isAfter(clock.instant()) && Files.isRegularFile(file));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  void beforeUpdate(@Observes MigrationsBegin begin) {
    // One that is there is of before the first attempt.
    beforeUpdate()
        .filter(Files::notExists)
        // An empty database has the table of migrations, without a row.
        .filter(file -> !database.work(c -> new Tables(c).scripts()).isEmpty())
        .ifPresent(file -> database.work(file(file)::write));
  }

  private Optional<Path> beforeUpdate() {
    return updates().map(in -> in.resolve("before-update.backup"));
  }

  private Optional<Path> updates() {
    return folder.or(() -> home);
  }

  /** Names the backup from before an update by its time, once the server runs. */
  public void updated() {
    var written = beforeUpdate().filter(Files::exists);
    try {
      if (written.isPresent()) {
        Files.move(written.get(), written.get().resolveSibling(UPDATED.format(clock.instant())));
      }
      deleteOldWaysBack();
    } catch (IOException e) {
      LOG.errorf("%s cannot be renamed (%s).", written.get(), e.getMessage());
    }
  }

  /**
   * A backup from before an update, from which the version before goes on.
   *
   * @param until when it is deleted
   */
  public record WayBack(Path file, Instant until) {}

  /** Returns the backup from before the last update, if that was within 30 days. */
  public Optional<WayBack> wayBack() {
    return newestFirst(updates(), UPDATED).stream()
        .findFirst()
        .flatMap(file -> madeAt(file, UPDATED).map(made -> new WayBack(file, made.plus(WAY_BACK))));
  }

  private void deleteOldWaysBack() {
    var oldest = clock.instant().minus(WAY_BACK);
    for (var file : newestFirst(updates(), UPDATED)) {
      if (madeAt(file, UPDATED).filter(made -> made.isBefore(oldest)).isPresent()) {
        try {
          Files.delete(file);
        } catch (IOException e) {
          LOG.errorf("%s cannot be deleted (%s).", file, e.getMessage());
        }
      }
    }
  }
}
