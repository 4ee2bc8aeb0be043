package io.tenward.server.launch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
      served.await(15, TimeUnit.SECONDS);
      database.stop();
    } catch (IOException e) {
      System.err.println("The built-in PostgreSQL did not stop: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
