package io.tenward.kernel.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.FailureTrace;
import io.tenward.base.sql.Database;
import io.tenward.base.sql.DatabaseErrors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Finds out whether the folder of keys is this database's, closes it while it is not, and tells the
 * other processes which keys this one sees (docs/adr/0015). A process that does not see them can
 * neither sign nor close, so it is not ready.
 *
 * <p>Each beat goes first into a row and then into the folder. So whoever finds a later beat in the
 * folder than in its database looks at a copy of that database.
 */
@Default
@Readiness
@ApplicationScoped
class Heartbeat implements HealthCheck {
  enum Sight {
    OURS("keys-kept-apart", ""),
    /** The disk is not mounted, or the folder is empty. */
    MISSING("keys-missing", "is not the folder of this database's keys; is its disk mounted?"),
    OF_ANOTHER_DATABASE("keys-of-another-database", "is the folder of another database's keys."),
    IN_USE_ELSEWHERE(
        "keys-in-use-elsewhere",
        "is in use by a server with another database, as beside a copy of it.");

    final String code;
    private final String sentence;

    Sight(String code, String sentence) {
      this.code = code;
      this.sentence = "TENWARD_KEYS " + sentence;
    }
  }

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final int PAUSE_SECONDS = 5;

  /** A failed attempt has run the garbage collector twenty times, so the next one waits longer. */
  private static final int PAUSE_AFTER_FAILURE = 60;

  /** Some file systems keep times no finer. */
  private static final Duration COARSE = Duration.ofSeconds(2);

  /**
   * These are no jobs, because a job runs in one process for all. The second thread is busy for
   * long while it collects garbage.
   */
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("heartbeat-", 0).factory());

  private final UUID processId = UUID.randomUUID();
  private final SurveyKeys keys;
  private final KeyFolder folder;
  private final Database database;
  private final String version;
  private final boolean serves;
  private final boolean rehearsal;
  private final boolean repeats;

  private final String user;

  private volatile Sight sight = Sight.OURS;
  private boolean isUsing;

  Heartbeat(
      SurveyKeys keys,
      Database database,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves,
      @ConfigProperty(name = "tenward.rehearsal", defaultValue = "false") boolean rehearsal,
      @ConfigProperty(name = "tenward.jobs.enabled", defaultValue = "true") boolean repeats) {
    this.keys = keys;
    this.folder = keys.folder();
    this.database = database;
    this.version = version;
    this.serves = serves;
    this.rehearsal = rehearsal;
    this.repeats = repeats;
    user = "%016x-%s".formatted(clock.millis(), processId);
  }

  /** Starts before any job, because a job could destroy keys. */
  void start(@Observes @Priority(1) StartupEvent event) {
    if (rehearsal) {
      folder.open(false);
    } else if (!serves) {
      folder.open(look(false) == Sight.OURS);
    } else if (beat() == Sight.IN_USE_ELSEWHERE) {
      throw new CommandFailed(sight.sentence);
    } else if (repeats) {
      threads.scheduleWithFixedDelay(
          this::beatOrSay, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
      threads.schedule(this::forgetDestroyed, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Says that this process leaves the folder; a killed one counts as gone after twenty seconds. */
  void stop(@Observes ShutdownEvent event) throws IOException {
    threads.shutdown();
    folder.leave(user);
  }

  private void beatOrSay() {
    try {
      beat();
    } catch (RuntimeException e) {
      if (DatabaseErrors.unreachable(e)) {
        DatabaseErrors.log(e);
      } else {
        LOG.warnf("The heartbeat waits: %s", FailureTrace.inWords(e));
      }
    }
  }

  private void forgetDestroyed() {
    int pause = keys.forgetDestroyed() ? PAUSE_SECONDS : PAUSE_AFTER_FAILURE;
    threads.schedule(this::forgetDestroyed, pause, TimeUnit.SECONDS);
  }

  synchronized Sight beat() {
    var now = look(true);
    if (now != sight && now != Sight.OURS) {
      LOG.error(now.sentence);
    }
    sight = now;
    folder.open(now == Sight.OURS);
    var at = note();
    isUsing = now == Sight.OURS;
    try {
      if (isUsing) {
        folder.use(user, at);
      } else {
        folder.leave(user);
      }
    } catch (IOException e) {
      LOG.warnf("Servers on other databases cannot be told that TENWARD_KEYS is in use: %s", e);
    }
    return now;
  }

  private Sight look(boolean adopts) {
    try {
      var ours = database.ids("select folder_id from key_folder").stream().findFirst();
      if (ours.isEmpty() && adopts && mayAdopt()) {
        database.update(
            "insert into key_folder (folder_id) values (?) on conflict do nothing", folder.mark());
        return look(false);
      }
      var here = folder.identity();
      if (here == null) {
        return Sight.MISSING;
      }
      if (!here.equals(ours.orElse(null))) {
        return Sight.OF_ANOTHER_DATABASE;
      }
      return folder.users().entrySet().stream()
              .anyMatch(other -> isInTheWay(other.getKey(), other.getValue()))
          ? Sight.IN_USE_ELSEWHERE
          : Sight.OURS;
    } catch (IOException e) {
      return Sight.MISSING;
    }
  }

  /**
   * Tells whether this folder may become the database's: it has keys of a running survey, or, where
   * none runs, no keys of other databases.
   */
  private boolean mayAdopt() throws IOException {
    var here = folder.surveys();
    var running = database.ids("select survey_id from survey where state = 'running'");
    return running.isEmpty()
        ? unknown(here).isEmpty()
            || !database
                .ids("select survey_id from survey where key_folder = ?", folder.identity())
                .isEmpty()
        : running.stream().anyMatch(here::contains);
  }

  /**
   * Tells whether a live process of another database uses the folder. Of two that find each other,
   * the first one goes on.
   */
  private boolean isInTheWay(String other, Instant beat) {
    return (!isUsing || other.compareTo(user) < 0)
        && database
            .first(
                """
                select ?::timestamptz > now() - interval '20 seconds' and not exists (
                  select from server_process where process_id = ?::uuid and last_seen >= ?) as is_so
                """,
                row -> row.getBoolean("is_so"),
                beat,
                other.substring(other.indexOf('-') + 1),
                beat.minus(COARSE))
            .orElseThrow();
  }

  private Instant note() {
    database.update("delete from server_process where last_seen < now() - interval '1 day'");
    return database
        .first(
            """
            insert into server_process (process_id, version, folder_id, surveys, last_seen)
            values (?, ?, ?, ?::uuid[], date_trunc('milliseconds', now()))
            on conflict (process_id) do update
            set folder_id = excluded.folder_id, surveys = excluded.surveys,
              last_seen = excluded.last_seen
            returning last_seen
            """,
            row -> Database.instant(row, "last_seen"),
            processId,
            version,
            keys.folderId(),
            keys.surveys())
        .orElseThrow();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("keys")
        .status(sight == Sight.OURS)
        .withData("version", version)
        .build();
  }

  Sight sight() {
    return sight;
  }

  /** Tells whether this or another live process sees the folder of this database's keys. */
  boolean isFolderSeen() {
    return folder.isOpen()
        || !database
            .ids(
                """
                select process_id from server_process
                where folder_id is not null and last_seen > now() - interval '20 seconds'
                """)
            .isEmpty();
  }

  /** Lists running surveys whose keys neither this nor another live process sees. */
  List<UUID> unseen() {
    return database
        .ids(
            """
            select survey_id from survey where state = 'running' and not exists (
              select from server_process
              where survey_id = any (surveys) and last_seen > now() - interval '20 seconds')
            order by survey_id
            """)
        .stream()
        .filter(id -> !keys.exists(id))
        .toList();
  }

  /** Lists keys that are here, but whose surveys this database does not know. */
  List<UUID> unknown() {
    return unknown(keys.surveys());
  }

  private List<UUID> unknown(List<UUID> here) {
    return database.ids(
        """
        select id from unnest(?::uuid[]) id
        where id not in (select survey_id from survey union select survey_id from removed_survey)
        order by id
        """,
        here);
  }

  /**
   * Forgets the folder, so that the next process takes the one it finds, unless it has keys of
   * other databases.
   */
  void forgetFolder() {
    database.update("delete from key_folder");
  }
}
