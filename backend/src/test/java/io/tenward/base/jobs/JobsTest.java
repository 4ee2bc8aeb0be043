package io.tenward.base.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tenward.account.sso.StrictProvider;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StrictProvider.class)
class JobsTest {
  private static final LinkedBlockingQueue<String> RAN = new LinkedBlockingQueue<>();

  @Singleton
  static class Contribution {
    @Produces
    @Singleton
    OneTimeTask<String> task() {
      return Tasks.oneTime("try", String.class)
          .execute(
              (instance, context) -> {
                if (instance.getId().equals("fail")) {
                  throw new IllegalStateException(instance.getData());
                }
                if (instance.getId().equals("full")) {
                  throw new IllegalStateException(new SQLException(instance.getData(), "53100"));
                }
                RAN.add(instance.getId() + Arc.container().requestContext().isActive());
              });
    }
  }

  @Inject SchedulerClient client;
  @Inject OneTimeTask<String> task;

  @Test
  void runsWhatWasCommittedAndOnlyThat() throws InterruptedException {
    QuarkusTransaction.begin();
    client.scheduleIfNotExists(task.instance("dropped", ""), Instant.now());
    QuarkusTransaction.rollback();
    QuarkusTransaction.requiringNew()
        .run(() -> client.scheduleIfNotExists(task.instance("kept", ""), Instant.now()));
    assertEquals("kept" + "true", RAN.poll(10, TimeUnit.SECONDS));
    assertNull(RAN.poll(3, TimeUnit.SECONDS));
  }

  @Test
  void aFailureIsLoggedWithoutItsMessage() throws InterruptedException {
    var line = logged("fail", "what somebody wrote");
    assertTrue(line.startsWith("try failed: java.lang.IllegalStateException"), line);
    assertFalse(line.contains("what somebody wrote"));
  }

  @Test
  void aFullDiskIsNotCalledADatabaseThatIsAway() throws InterruptedException {
    assertEquals("The disk of the database is full", logged("full", "what somebody wrote"));
  }

  /** The only line of a job that does not end well. */
  private String logged(String id, String data) throws InterruptedException {
    var logged = new LinkedBlockingQueue<String>();
    var handler = new Capture(logged);
    Logger.getLogger("").addHandler(handler);
    try {
      client.scheduleIfNotExists(task.instance(id, data), Instant.now());
      var line = logged.poll(10, TimeUnit.SECONDS);
      assertNull(logged.poll(2, TimeUnit.SECONDS));
      return String.valueOf(line);
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
  }

  private static final class Capture extends Handler {
    private final Queue<String> lines;

    Capture(Queue<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord entry) {
      lines.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
