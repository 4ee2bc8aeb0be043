package io.tenward.server.launch;

import io.tenward.server.backup.BackupFile;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with a copy of the database before there is a server: an option and a file. */
enum Copies {
  BACKUP("Wrote %s, without keys."),
  RESTORE("Restored %s. Start Tenward with the folder of keys that belongs to it."),
  REHEARSE("This is a rehearsal of %s: nothing is sent, and nothing closes.");

  private final String done;

  Copies(String done) {
    this.done = done;
  }

  static Optional<Copies> of(String... arguments) {
    var found =
        Arrays.stream(values())
            .filter(one -> arguments.length > 0 && arguments[0].equals(one.option()))
            .findFirst();
    if (found.isPresent() && arguments.length != 2) {
      throw new CannotStart("Say which file: %s FILE".formatted(found.get().option()));
    }
    return found;
  }

  private String option() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }

  /** Before any folder is touched. */
  void check(Settings settings, BackupFile file) {
    if (this != BACKUP) {
      file.check();
    }
    var inside = settings.keys().toFile().list();
    if (this == REHEARSE && inside != null && inside.length > 0) {
      throw new CannotStart(
          "%s holds keys. A rehearsal must not see any: empty that folder, or set TENWARD_KEYS to another one."
              .formatted(settings.keys()));
    }
  }

  void run(DatabaseAddress database, BackupFile file) {
    try (var connection = database.connect()) {
      if (this == BACKUP) {
        file.write(connection);
      } else {
        file.restore(connection);
      }
      System.out.println(done.formatted(file.path()));
    } catch (SQLException e) {
      throw new CannotStart(
          "%s %s failed on %s (SQLSTATE %s); nothing was changed."
              .formatted(option(), file.path(), database.shown(), e.getSQLState()));
    }
  }
}
