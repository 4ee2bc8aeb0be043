package io.tenward.server.launch;

import io.tenward.base.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the PostgreSQL in {@code TENWARD_HOME}: one owner, safe after kill -9, closed to everyone
 * else.
 */
final class EmbeddedDatabase {
  static final String USER = "tenward";

  private static final String DATA = "pgdata";

  /** PostgreSQL starts with less, but its next write stops it. */
  private static final long LEAST_ROOM = 1 << 20;

  /** Static: a collected channel would release its lock. */
  private static @Nullable FileLock held;

  private final Path home;
  private final Path data;
  private final PostgresProcesses processes;
  private final DatabasePassword password;
  private final Patience patience;

  /**
   * @param start how long it may take to start until somebody looks why
   * @param recovery how long it may then take to put in order what a crash has left
   * @param end how long an orphan may take to end in good order
   */
  record Patience(Duration start, Duration recovery, Duration end) {
    static final Patience USUAL =
        new Patience(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofSeconds(30));
  }

  EmbeddedDatabase(Path home) {
    this(home, Patience.USUAL);
  }

  EmbeddedDatabase(Path home, Patience patience) {
    this.home = home;
    this.patience = patience;
    this.data = home.resolve(DATA);
    this.processes = new PostgresProcesses(home, data);
    this.password = new DatabasePassword(home);
  }

  static boolean isIn(Path home) {
    return Files.exists(home.resolve(DATA));
  }

  /** Takes the folder for this process, as long as it lives. */
  boolean lock() {
    try {
      var file = home.resolve("tenward.lock");
      held = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return true; // The same process, after a reload in development.
    } catch (IOException e) {
      throw new CannotStart("The folder %s cannot be locked (%s).".formatted(home, e.getMessage()));
    }
  }

  /** Starts it and registers its end. Only with the lock. */
  Running start() {
    SuperUser.check();
    checkComplete();
    try {
      var postgres = new Postgres(PostgresPrograms.unpack(home), data, patience.start());
      stopOrphan(postgres);
      if (Files.exists(data)) {
        checkVersion(postgres);
        renewPassword(postgres);
      } else {
        postgres.initialise(password.keep(DatabasePassword.draw()));
        DurableFiles.sync(home);
      }
      removeLeftovers();
      int port = startOnFreePort(postgres);
      return new Running(address(port), postgres, port, processes);
    } catch (IOException e) {
      throw new CannotStart(
          isDiskFull()
              ? "The disk of %s is full. Make room there, and start Tenward again.".formatted(home)
              : "The built-in PostgreSQL in %s did not start: %s"
                  .formatted(home, Postgres.lastLine(e)));
    }
  }

  private boolean isDiskFull() {
    try {
      return Files.getFileStore(home).getUsableSpace() < LEAST_ROOM;
    } catch (IOException e) {
      return false;
    }
  }

  /** A backup may hold the data alone. Kept last: killed before that, it is drawn again. */
  private void renewPassword(Postgres postgres) throws IOException {
    if (!password.isKept()) {
      var drawn = DatabasePassword.draw();
      postgres.setPassword(USER, drawn, patience.recovery());
      password.keep(drawn);
    }
  }

  /**
   * Tries twice: a postmaster whose parent was killed during its start appears only now, and a free
   * port may be taken meanwhile.
   */
  private int startOnFreePort(Postgres postgres) throws IOException {
    try {
      return startOn(freePort(), postgres);
    } catch (IOException e) {
      stopOrphan(postgres);
      return startOn(freePort(), postgres);
    }
  }

  private int startOn(int port, Postgres postgres) throws IOException {
    try {
      postgres.start(port);
    } catch (IOException e) {
      awaitRecovery();
      if (!processes.isReadyOn(port)) {
        throw e;
      }
    }
    return port;
  }

  /** Stopped before its end, it would begin anew with the next start, and never come to an end. */
  private void awaitRecovery() throws IOException {
    if (!processes.isStarting()) {
      return;
    }
    System.err.println("The built-in PostgreSQL is recovering from a crash. Tenward waits for it.");
    if (!processes.awaitStart(patience.recovery())) {
      throw new CannotStart(
          "The built-in PostgreSQL in %s is still recovering from a crash. It continues in the background. Start Tenward again later."
              .formatted(home));
    }
  }

  /** Holds the running database and the means to supervise it. */
  record Running(DatabaseAddress address, Postgres postgres, int port, PostgresProcesses processes)
      implements Supervisor.Patient {
    @Override
    public boolean isAlive() throws IOException {
      return processes.postmaster().isPresent();
    }

    @Override
    public void revive() throws IOException {
      // It may only have taken longer than it was waited for.
      if (!isAlive()) {
        processes.removeRemains();
        postgres.start(port);
      }
    }

    @Override
    public void stop() throws IOException {
      if (isAlive()) {
        postgres.stop(Patience.USUAL.end());
      }
    }
  }

  /** Returns the address at which another process of ours runs the database. */
  DatabaseAddress running() {
    try {
      return address(processes.port());
    } catch (IOException e) {
      throw new CannotStart(
          "Another Tenward is starting or stopping in %s. Try again in a moment.".formatted(home));
    }
  }

  /**
   * Stops a postmaster that lost its parent to kill -9, which is certain because we hold the lock.
   */
  private void stopOrphan(Postgres postgres) throws IOException {
    awaitRecovery();
    if (processes.postmaster().isPresent()) {
      try {
        postgres.stop(patience.end());
      } catch (IOException e) {
        // Too slow to put its memory in order; what it acknowledged is on disk, and it is ended
        // now.
        System.err.println("An earlier PostgreSQL did not stop in time: " + Postgres.lastLine(e));
      }
    }
    if (Files.exists(data.resolve("postmaster.pid"))) {
      processes.removeRemains();
    }
  }

  /** Removes files of interrupted starts; those still in use stay until the next start. */
  private void removeLeftovers() throws IOException {
    var glob = "{%s*,*%s}".formatted(Postgres.PARTIAL, Postgres.OUTPUT);
    try (var leftovers = Files.newDirectoryStream(home, glob)) {
      for (var leftover : leftovers) {
        PostgresPrograms.delete(leftover);
      }
    } catch (FileSystemException | UncheckedIOException e) {
      // A program that outlived its parent is still writing there.
    }
  }

  private void checkComplete() {
    if (Files.exists(data) && !Files.exists(versionFile())) {
      throw new CannotStart(
          "%s is not a complete data folder of Tenward. Restore it from a backup, or set TENWARD_HOME to another folder."
              .formatted(home));
    }
  }

  private void checkVersion(Postgres postgres) throws IOException {
    var found = Files.readString(versionFile()).strip();
    var ours = postgres.version();
    if (!found.equals(ours)) {
      throw new CannotStart(
          "The data in %s was written by PostgreSQL %s, but this Tenward comes with %s. Start the Tenward that wrote it and move its data with an export or pg_dump, or set TENWARD_HOME to another folder."
              .formatted(home, found, ours));
    }
  }

  private Path versionFile() {
    return data.resolve("PG_VERSION");
  }

  private DatabaseAddress address(int port) throws IOException {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        Optional.of(USER),
        Optional.of(password.read()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
