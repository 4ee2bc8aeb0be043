package io.tenward.server.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tenward.base.Command;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.MovedClock;
import io.tenward.server.backup.BackupFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks what was asked for, starts the database, then the server or one command. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    ThreadFailures.tellWithoutMessages();
    var shutdown = new Shutdown();
    try {
      var copies = Copies.of(arguments);
      boolean rehearsal = copies.filter(Copies.REHEARSE::equals).isPresent();
      boolean command = arguments.length > 0 && !rehearsal;
      var settings = Settings.of(System.getenv(), Folders.here());
      if (rehearsal) {
        settings = settings.rehearsing();
      }
      Settings.unknown(System.getenv().keySet()).ifPresent(System.err::println);
      settings.refuseMovedClock(System.getProperty(MovedClock.FILE));
      if (copies.isPresent()) {
        copies.get().check(settings, file(settings, arguments));
      }
      if (copies.filter(Copies.CHECK::equals).isPresent()) {
        shutdown.served(0, null);
      }
      boolean beside = command && !copies.equals(Optional.of(Copies.RESTORE));
      if (beside) {
        ChosenDatabase.requireData(settings);
      }
      PrivateFolder.prepare(settings.keys(), "TENWARD_KEYS");
      if (!command) {
        Listening.check(settings);
      }
      var database = ChosenDatabase.open(settings, beside, shutdown);
      if (copies.isPresent()) {
        copies
            .get()
            .run(
                database,
                file(settings, arguments),
                Arrays.asList(arguments).contains(Copies.REPLACE));
        if (!rehearsal) {
          shutdown.served(0, null);
        }
      }
      settings.trustAuthorities();
      ServerSettings.apply(settings, database, command, rehearsal);
      Quarkus.run(Application.class, shutdown::served, rehearsal ? new String[0] : arguments);
    } catch (CannotStart | CommandFailed e) {
      System.err.println(e.getMessage());
      shutdown.served(1, null);
    }
  }

  /** A file that is not encrypted is read by leaving out the passphrase. */
  private static BackupFile file(Settings settings, String... arguments) {
    var isPlain = Arrays.asList(arguments).contains(Copies.UNENCRYPTED);
    return new BackupFile(
        Path.of(arguments[1]).toAbsolutePath().normalize(),
        settings.operation().passphrase().filter(passphrase -> !isPlain));
  }

  /** Checks what the server needs before it opens its port. */
  static final class Listening {
    static void check(Settings settings) {
      checkPort(settings.listenOn(), settings.port());
      settings
          .tls()
          .ifPresent(
              tls -> {
                readable(tls.certificate(), "TENWARD_TLS_CERTIFICATE");
                readable(tls.key(), "TENWARD_TLS_KEY");
              });
    }

    static void checkPort(String listenOn, int port) {
      try (var socket = new ServerSocket()) {
        // A port that a server of ours has just left is free.
        socket.setReuseAddress(!System.getProperty("os.name").startsWith("Windows"));
        socket.bind(new InetSocketAddress(listenOn, port));
      } catch (IOException e) {
        throw new CannotStart(
            "Port %d cannot be opened on %s (%s). Stop the program that uses it, allow this user to open it, or set TENWARD_PORT to another port and TENWARD_LISTEN to an address of this computer."
                .formatted(port, listenOn, e.getMessage()));
      }
    }

    private static void readable(Path file, String variable) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new CannotStart("%s names %s, which cannot be read.".formatted(variable, file));
      }
    }
  }

  /**
   * Runs the command-line options that write or read a copy of the database, before the server
   * starts.
   */
  enum Copies {
    BACKUP("Wrote %s, without keys."),
    RESTORE("Restored %s. Start Tenward with the folder of keys that belongs to it."),
    CHECK("%s is whole: made at %s, newest migration %s, %d rows in %d tables."),
    REHEARSE("This is a rehearsal of %s: nothing is sent, and nothing closes.");

    /** Makes a server with a passphrase read a file that is not encrypted. */
    static final String UNENCRYPTED = "--unencrypted";

    /** Leads back to the version before an update: the database need not be empty. */
    static final String REPLACE = "--replace";

    private final String done;

    Copies(String done) {
      this.done = done;
    }

    static Optional<Copies> of(String... arguments) {
      var found =
          Arrays.stream(values())
              .filter(one -> arguments.length > 0 && arguments[0].equals(one.option()))
              .findFirst();
      found.ifPresent(one -> one.checkArguments(List.of(arguments)));
      return found;
    }

    private void checkArguments(List<String> arguments) {
      var flags = new ArrayList<>(this == BACKUP ? List.of() : List.of(UNENCRYPTED, Command.YES));
      if (this == RESTORE) {
        flags.add(REPLACE);
      }
      if (arguments.size() < 2 || !flags.containsAll(arguments.subList(2, arguments.size()))) {
        throw new CannotStart("Say which file: %s FILE".formatted(option()));
      }
      if (arguments.contains(UNENCRYPTED) && !arguments.contains(Command.YES)) {
        Command.confirm(
            "%s is read without a passphrase. Anyone who could write to its folder could have changed it."
                .formatted(arguments.get(1)),
            "Nothing was changed.");
      }
      if (arguments.contains(REPLACE) && !arguments.contains(Command.YES)) {
        Command.confirm(
            "%s replaces everything that is in the database now. What was written since that backup is lost."
                .formatted(arguments.get(1)),
            "Nothing was changed.");
      }
    }

    private String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** Checks file and keys before any folder is changed. */
    void check(Settings settings, BackupFile file) {
      if (this == CHECK) {
        var holds = file.check();
        System.out.println(
            done.formatted(
                file.path(), holds.madeAt(), holds.schema(), holds.rows(), holds.tables()));
      } else if (this != BACKUP) {
        file.check();
      }
      var inside = settings.keys().toFile().list();
      if (this == REHEARSE && inside != null && inside.length > 0) {
        throw new CannotStart(
            "%s holds keys. A rehearsal must not see any: empty that folder, or set TENWARD_KEYS to another one."
                .formatted(settings.keys()));
      }
    }

    /**
     * @param replace what is in the database
     */
    void run(DatabaseAddress database, BackupFile file, boolean replace) {
      try (var connection = database.connect()) {
        if (this == BACKUP) {
          file.write(connection);
        } else if (replace) {
          file.replace(connection);
        } else {
          file.restore(connection);
        }
        System.out.println(done.formatted(file.path()));
      } catch (SQLException e) {
        if (this == BACKUP && "42P01".equals(e.getSQLState())) {
          throw new CannotStart("%s holds no data of Tenward.".formatted(database.shown()));
        }
        throw new CannotStart(
            "%s %s failed on %s (SQLSTATE %s); nothing was changed."
                .formatted(option(), file.path(), database.shown(), e.getSQLState()));
      }
    }
  }
}
