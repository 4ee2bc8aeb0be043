package io.tenward.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Controls one PostgreSQL on one data folder, through its own programs. */
final class Postgres {
  /** These settings keep acknowledged writes through a crash, and statements out of the log. */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "log_statement=none",
          "log_min_messages=fatal",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_checkpoints=off",
          "timezone=UTC");

  private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Names what programs need of a system; secrets of the server are in other variables. */
  private static final Set<String> NEEDED =
      Set.of(
          "PATH",
          "LANG",
          "TZ",
          "LD_LIBRARY_PATH",
          "TMPDIR",
          "TEMP",
          "TMP",
          "SYSTEMROOT",
          "COMSPEC");

  static final String PARTIAL = "pgdata.partial";

  /**
   * A program's output goes into a file with this suffix, which stays where the process is killed.
   */
  static final String OUTPUT = ".out";

  private final Path programs;
  private final Path data;
  private final Path log;
  private final Duration patience;

  /**
   * @param patience how long {@link #start} waits
   */
  Postgres(Path programs, Path data, Duration patience) {
    this.programs = programs;
    this.data = data;
    this.patience = patience;
    this.log = data.resolveSibling("postgresql.log");
  }

  /** Initialises a temporary folder first, so that an existing folder is always complete. */
  void initialise(Path passwordFile) throws IOException {
    // A name of its own: the initdb of a killed process may still be writing.
    var partial = Files.createTempDirectory(data.getParent(), PARTIAL);
    run(
        "initdb",
        "--pgdata=" + partial,
        "--username=" + EmbeddedDatabase.USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order of names on every system.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Files.move(partial, data);
  }

  /**
   * Sets the password in single-user mode, which asks for none and needs a stopped server.
   *
   * @param within it puts in order first what a crash, or a copy while it ran, has left
   */
  void setPassword(String user, String password, Duration within) throws IOException {
    var arguments = new ArrayList<>(List.of("--single", "-D", data.toString()));
    SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    // Else it says what went wrong and ends well.
    arguments.addAll(List.of("-c", "exit_on_error=on", "postgres"));
    run(within, "alter role %s password '%s'\n".formatted(user, password), "postgres", arguments);
  }

  /** Returns the major version, for example 18. */
  String version() throws IOException {
    var said = run("postgres", "--version");
    var version = VERSION.matcher(said);
    if (!version.find()) {
      // A full disk leaves its output empty.
      throw new IOException("postgres --version: " + said.strip());
    }
    return version.group(1);
  }

  /**
   * Returns when it accepts connections; throws when it does not in time, which does not end it.
   * pg_ctl makes it a process of its own: Ctrl-C is ours.
   */
  void start(int port) throws IOException {
    Files.deleteIfExists(log);
    var options = new StringBuilder("-p " + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    try {
      run(
          "pg_ctl",
          "start",
          "-w",
          "-t",
          Long.toString(patience.toSeconds()),
          "-D",
          data.toString(),
          "-l",
          log.toString(),
          "-o",
          options.toString());
    } catch (IOException e) {
      // pg_ctl says only that the reason is in the log.
      throw new IOException(Files.exists(log) ? Files.readString(log) : e.getMessage(), e);
    }
  }

  void stop(Duration within) throws IOException {
    var seconds = Long.toString(within.toSeconds());
    run("pg_ctl", "stop", "-w", "-t", seconds, "-m", "fast", "-D", data.toString());
  }

  private String run(String program, String... arguments) throws IOException {
    return run(PATIENCE, "", program, List.of(arguments));
  }

  private String run(Duration within, String input, String program, List<String> arguments)
      throws IOException {
    var command = new ArrayList<String>();
    if (SuperUser.isMe()) {
      command.addAll(SuperUser.STEP_DOWN);
    }
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    // Into a file: a daemon would keep a pipe open.
    var output = Files.createTempFile(data.getParent(), program, OUTPUT);
    try {
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder
          .environment()
          .keySet()
          .removeIf(name -> !NEEDED.contains(name.toUpperCase(Locale.ROOT)));
      var process = builder.start();
      try (var writer = process.outputWriter()) {
        writer.write(input);
      }
      var ended = process.waitFor(within.toSeconds(), TimeUnit.SECONDS);
      var text = Files.readString(output);
      if (!ended || process.exitValue() != 0) {
        throw new IOException(program + ": " + text.strip());
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Returns the last line of PostgreSQL's output, which says why it did not start. */
  static String lastLine(Throwable thrown) {
    var lines = String.valueOf(thrown.getMessage()).strip().split("\\R");
    return lines[lines.length - 1];
  }
}
