package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds the processes of the PostgreSQL whose programs and data are in one folder. */
final class PostgresProcesses {
  private static final Duration LONGEST_DEATH = Duration.ofSeconds(10);

  /** The port is in this line of postmaster.pid, counted from 0; pg_ctl reads these lines, too. */
  private static final int PORT = 3;

  private static final int STATUS = 7;

  private final Path home;
  private final Path pidFile;

  PostgresProcesses(Path home, Path data) {
    this.home = home;
    this.pidFile = data.resolve("postmaster.pid");
  }

  /** Finds the process that uses the data, if it runs. */
  Optional<ProcessHandle> postmaster() throws IOException {
    try {
      var lines = Files.readAllLines(pidFile);
      long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
      return ProcessHandle.of(pid).filter(this::isOurs);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells whether PostgreSQL runs but does not accept connections yet, as during recovery from a
   * crash.
   */
  boolean isStarting() throws IOException {
    return postmaster().isPresent()
        && line(STATUS).filter(Set.of("ready", "stopping")::contains).isEmpty();
  }

  /** Waits until PostgreSQL accepts connections or has ended; false after the timeout. */
  boolean awaitStart(Duration longest) throws IOException {
    return await(() -> !isStarting(), longest);
  }

  boolean isReadyOn(int port) throws IOException {
    return postmaster().isPresent()
        && line(STATUS).equals(Optional.of("ready"))
        && line(PORT).equals(Optional.of(Integer.toString(port)));
  }

  /**
   * Returns the port on which PostgreSQL accepts connections, or will.
   *
   * @throws IOException it does not run, or has not come so far
   */
  int port() throws IOException {
    try {
      return Integer.parseInt(
          line(PORT).orElseThrow(() -> new IOException("no port in " + pidFile)));
    } catch (NumberFormatException e) {
      throw new IOException("no port in " + pidFile, e);
    }
  }

  private Optional<String> line(int number) throws IOException {
    try {
      return Files.readAllLines(pidFile).stream().skip(number).findFirst().map(String::strip);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Kills processes that an ended postmaster left on its data, and deletes its file. */
  void removeRemains() throws IOException {
    // Its own next start would refuse, or wait for them.
    var orphans = ProcessHandle.allProcesses().filter(this::isOurs).toList();
    orphans.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(orphans);
    Files.deleteIfExists(pidFile);
  }

  private void awaitEnd(List<ProcessHandle> processes) throws IOException {
    if (!await(() -> processes.stream().noneMatch(this::isOurs), LONGEST_DEATH)) {
      throw new IOException("processes of an earlier PostgreSQL do not stop");
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Polls the condition; false after the timeout. */
  private static boolean await(Condition condition, Duration longest) throws IOException {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return true;
  }

  /**
   * A number may belong to another program meanwhile; ours run from this folder. What has ended and
   * waits for its parent to notice runs from nowhere.
   */
  boolean isOurs(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(Path::of).filter(this::isInside).isPresent();
  }

  private boolean isInside(Path program) {
    try {
      return program.startsWith(home) || program.startsWith(home.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
