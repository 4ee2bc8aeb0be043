package io.tenward.server.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tenward.base.MovedClock;

/** Checks what was asked for, starts the database, then the server or one command. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    ThreadFailures.tellWithoutMessages();
    try {
      var settings = Settings.of(System.getenv(), Folders.here());
      settings.refuseMovedClock(System.getProperty(MovedClock.FILE));
      boolean command = arguments.length > 0;
      PrivateFolder.prepare(settings.keys(), "TENWARD_KEYS");
      PrivateFolder.markAsCache(settings.keys());
      if (!command) {
        Listening.check(settings);
      }
      var shutdown = new Shutdown();
      ServerSettings.apply(settings, ChosenDatabase.open(settings, command, shutdown), command);
      Quarkus.run(Application.class, shutdown::served, arguments);
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
