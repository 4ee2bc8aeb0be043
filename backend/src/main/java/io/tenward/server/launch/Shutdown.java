package io.tenward.server.launch;

import io.tenward.base.Command.CommandFailed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The database ends after the server: requests under way still need it. */
final class Shutdown {
  private final CountDownLatch served = new CountDownLatch(1);

  void stopAtTheEnd(Supervisor database) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "stop-database"));
  }

  /** Quarkus calls this when it has ended, for whatever reason. */
  void served(int exitCode, @Nullable Throwable failure) {
    served.countDown();
    if (failure != null) {
      System.err.println(StartFailures.sentence(failure));
    }
    System.exit(failure == null ? exitCode : Math.max(1, exitCode));
  }

  private void stop(Supervisor database) {
    try {
      // The longest TENWARD_STOP_DELAY, ten seconds for requests under way, and the end itself.
      served.await(75, TimeUnit.SECONDS);
      database.stop();
    } catch (IOException e) {
      System.err.println("The built-in PostgreSQL did not stop: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Explains in one sentence what stopped Quarkus from starting. */
  static final class StartFailures {
    static final String NO_RIGHTS =
        "The database user lacks rights that Tenward needs. Make it the owner of its database: ALTER DATABASE name OWNER TO user.";

    static String sentence(Throwable failure) {
      var last = failure;
      for (var cause = failure; cause != null; cause = cause.getCause()) {
        var type = cause.getClass().getName();
        if (cause instanceof CommandFailed) {
          return String.valueOf(cause.getMessage());
        }
        if (type.startsWith("org.flywaydb.") && type.contains("Validate")) {
          return "The database was written by another version of Tenward. Start the newest version you have used.";
        }
        if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
          return NO_RIGHTS;
        }
        if (cause instanceof SQLException sql && "28P01".equals(sql.getSQLState())) {
          return "The database does not accept Tenward's password. If its data was copied from another folder, delete the file database-password in TENWARD_HOME and start Tenward again.";
        }
        if (cause instanceof SQLException && cause.getCause() instanceof TimeoutException) {
          return "The database did not answer in time. Check whether it or this computer is overloaded, and start Tenward again.";
        }
        last = cause.getMessage() == null ? last : cause;
      }
      var message = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
      return "Tenward could not start: %s (%s)".formatted(message, last.getClass().getSimpleName());
    }
  }
}
