package io.tenward.server.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tenward.base.Command.CommandFailed;
import io.tenward.base.MovedClock;
import io.tenward.server.backup.BackupFile;
import java.nio.file.Path;
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
        copies.get().check(settings, file(arguments));
      }
      PrivateFolder.prepare(settings.keys(), "TENWARD_KEYS");
      if (!command) {
        Listening.check(settings);
      }
      boolean beside = command && !copies.equals(Optional.of(Copies.RESTORE));
      var database = ChosenDatabase.open(settings, beside, shutdown);
      if (copies.isPresent()) {
        copies.get().run(database, file(arguments));
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

  private static BackupFile file(String... arguments) {
    return new BackupFile(Path.of(arguments[1]).toAbsolutePath().normalize());
  }
}
