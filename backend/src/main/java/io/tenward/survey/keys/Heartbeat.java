package io.tenward.survey.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.Traces;
import io.tenward.base.sql.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the folder of keys is this database's, closes it while it is not, and tells the
 * other processes which keys this one sees (docs/adr/0015).
 *
 * <p>Each beat goes first into a row and then into the folder. So whoever finds a later beat in the
 * folder than in its database looks at a copy of that database.
 */
@ApplicationScoped
class Heartbeat {
  enum Sight {
    OURS,
    /** None has been written here: a disk that is not mounted, an empty folder. */
    MISSING,
    OF_ANOTHER_DATABASE,
    /** By processes on another database, which may be the one that ours is a copy of. */
    IN_USE_ELSEWHERE
  }

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Who has not been heard of for so long has ended. */
  private static final Duration LIVE = Duration.ofSeconds(20);

  /** Some file systems keep times no finer. */
  private static final Duration COARSE = Duration.ofSeconds(2);

  private static final String IS_LIVE = "last_seen > now() - interval '20 seconds'";

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final UUID processId = UUID.randomUUID();
  private final SurveyKeys keys;
  private final Database database;
  private final Path path;
  private final String version;
  private final boolean serves;
  private final boolean rehearsal;
  private final boolean repeats;

  /** In the order of their starts. */
  private final String user;

  private volatile @Nullable Sight sight;
  private boolean isUsing;

  Heartbeat(
      SurveyKeys keys,
      Database database,
      Clock clock,
      @ConfigProperty(name = "tenward.keys") Path path,
      @ConfigProperty(name = "quarkus.application.version") String version,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves,
      @ConfigProperty(name = "tenward.rehearsal", defaultValue = "false") boolean rehearsal,
      @ConfigProperty(name = "tenward.jobs.enabled", defaultValue = "true") boolean repeats) {
    this.keys = keys;
    this.database = database;
    this.path = path;
    this.version = version;
    this.serves = serves;
    this.rehearsal = rehearsal;
    this.repeats = repeats;
    user = "%016x-%s".formatted(clock.millis(), processId);
  }

  /** Before any job, which could destroy keys. */
  void start(@Observes @Priority(1) StartupEvent event) {
    if (rehearsal) {
      keys.folder().open(false);
      return;
    }
    if (!serves) {
      var ours = ours();
      keys.folder().open(ours != null && ours.equals(identity()));
      return;
    }
    database.update("delete from server_process where last_seen < now() - interval '1 day'");
    if (beat() == Sight.IN_USE_ELSEWHERE) {
      throw new CommandFailed(sentence(Sight.IN_USE_ELSEWHERE));
    }
    if (repeats) {
      Thread.ofPlatform().daemon().name("heartbeat").start(this::beatUntilStopped);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
    if (isUsing) {
      try {
        leave();
        database.update("delete from server_process where process_id = ?", processId);
      } catch (IOException | RuntimeException e) {
        LOG.debug("Others find out after twenty seconds that this process has ended", e);
      }
    }
  }

  private void beatUntilStopped() {
    try {
      while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          beat();
        } catch (RuntimeException e) {
          LOG.warnf("The heartbeat waits: %s", Traces.inWords(e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized Sight beat() {
    var now = look();
    if (now != sight && now != Sight.OURS) {
      LOG.error(sentence(now));
    }
    sight = now;
    keys.folder().open(now == Sight.OURS);
    try {
      var at = note();
      if (now == Sight.OURS) {
        keys.folder().use(user, at);
        isUsing = true;
      } else if (isUsing) {
        leave();
      }
    } catch (IOException e) {
      LOG.warnf("Servers on other databases cannot be told that TENWARD_KEYS is in use: %s", e);
    }
    return now;
  }

  private void leave() throws IOException {
    isUsing = false;
    keys.folder().leave(user);
  }

  private Sight look() {
    try {
      var ours = ours();
      if (ours == null && mayAdopt()) {
        ours = adopt();
      }
      var here = keys.folder().identity();
      if (here == null) {
        return Sight.MISSING;
      }
      if (!here.equals(ours)) {
        return Sight.OF_ANOTHER_DATABASE;
      }
      return isInUseElsewhere() ? Sight.IN_USE_ELSEWHERE : Sight.OURS;
    } catch (IOException e) {
      return Sight.MISSING;
    }
  }

  private @Nullable UUID identity() {
    try {
      return keys.folder().identity();
    } catch (IOException e) {
      return null;
    }
  }

  /** Null until a first process has found one. */
  private @Nullable UUID ours() {
    return database.ids("select folder_id from key_folder").stream().findFirst().orElse(null);
  }

  /** Where surveys run, by their keys; else where no keys of others lie. */
  private boolean mayAdopt() throws IOException {
    var here = keys.folder().surveys();
    var running = database.ids("select survey_id from survey where state = 'running'");
    if (!running.isEmpty()) {
      return running.stream().anyMatch(here::contains);
    }
    var folder = keys.folder().identity();
    return UnknownKeys.among(here).isEmpty()
        || !database
            .ids("select survey_id from survey where key_folder = ? limit 1", folder)
            .isEmpty();
  }

  private @Nullable UUID adopt() throws IOException {
    database.update(
        "insert into key_folder (folder_id) values (?) on conflict do nothing",
        keys.folder().mark());
    return ours();
  }

  private boolean isInUseElsewhere() throws IOException {
    Map<UUID, Instant> known =
        database
            .list(
                "select process_id, last_seen from server_process",
                row -> Map.entry(row.getObject(1, UUID.class), Database.instant(row, "last_seen")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var now =
        database.first("select now() as now", row -> Database.instant(row, "now")).orElseThrow();
    var strangers = new HashSet<String>();
    for (var other : keys.folder().users().entrySet()) {
      var name = other.getKey();
      if (other.getValue().isBefore(now.minus(LIVE))) {
        keys.folder().leave(name);
      } else if (!name.equals(user)) {
        var noted = known.get(UUID.fromString(name.substring(name.indexOf('-') + 1)));
        if (noted == null || noted.plus(COARSE).isBefore(other.getValue())) {
          strangers.add(name);
        }
      }
    }
    // Of two that found each other, the one goes on that was here first.
    return strangers.stream().anyMatch(name -> !isUsing || name.compareTo(user) < 0);
  }

  private Instant note() {
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

  /** Whether this process may be asked for anything. */
  boolean isReady() {
    return sight == Sight.OURS || rehearsal;
  }

  @Nullable Sight sight() {
    return sight;
  }

  /** Whether a live process, or this one, sees the folder of this database's keys. */
  boolean isFolderSeen() {
    return keys.areHere()
        || !database
            .ids("select process_id from server_process where folder_id is not null and " + IS_LIVE)
            .isEmpty();
  }

  /** Running surveys whose keys no live process sees, nor this one. */
  List<UUID> unseen() {
    return database
        .ids(
            """
            select survey_id from survey where state = 'running' and not exists (
              select from server_process where survey_id = any (surveys) and %s)
            order by survey_id
            """
                .formatted(IS_LIVE))
        .stream()
        .filter(id -> !keys.exists(id))
        .toList();
  }

  /** The next process that looks takes what it finds, unless keys of others lie there. */
  void forgetFolder() {
    database.update("delete from key_folder");
  }

  private String sentence(Sight seen) {
    var sentence =
        switch (seen) {
          case OURS -> "TENWARD_KEYS (%s) holds the keys of this database.";
          case MISSING ->
              "TENWARD_KEYS (%s) is not the folder of this database's keys, as when a disk is not mounted; this server is not ready until it is there.";
          case OF_ANOTHER_DATABASE ->
              "TENWARD_KEYS (%s) belongs to another database; this server is not ready. Set TENWARD_KEYS to the folder of this database's keys.";
          case IN_USE_ELSEWHERE ->
              "TENWARD_KEYS (%s) is in use by a server with another database, as beside a copy of it. Set TENWARD_KEYS to another folder.";
        };
    return sentence.formatted(path);
  }
}
