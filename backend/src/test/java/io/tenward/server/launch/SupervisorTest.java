package io.tenward.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {
  private final AtomicBoolean alive = new AtomicBoolean(true);
  private final AtomicInteger attempts = new AtomicInteger();
  private final CountDownLatch revived = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);

  private final AtomicInteger outOfMemory = new AtomicInteger();

  private Supervisor supervisor(int failures, Duration patience) {
    return new Supervisor(
        new Supervisor.Patient() {
          @Override
          public boolean isAlive() {
            useMemory();
            return alive.get();
          }

          @Override
          public void revive() throws IOException {
            useMemory();
            if (attempts.incrementAndGet() <= failures) {
              throw new IOException("LOG: so far so good\nFATAL: no space left");
            }
            alive.set(true);
            revived.countDown();
          }

          @Override
          public void stop() {
            alive.set(false);
          }
        },
        patience,
        givenUp::countDown);
  }

  @Test
  void triesUntilItRuns() throws Exception {
    var supervisor = supervisor(2, Duration.ofMinutes(5));
    supervisor.start();
    alive.set(false);
    assertTrue(revived.await(60, TimeUnit.SECONDS));
    assertEquals(3, attempts.get());
    supervisor.stop();
  }

  private void useMemory() {
    if (outOfMemory.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void looksAgainWhenThereIsMemoryAgain() throws Exception {
    outOfMemory.set(1);
    var supervisor = supervisor(0, Duration.ofMinutes(5));
    supervisor.start();
    while (outOfMemory.get() > 0) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    alive.set(false);
    assertTrue(revived.await(10, TimeUnit.SECONDS));
    supervisor.stop();
  }

  @Test
  void givesUpInTheEnd() throws Exception {
    supervisor(Integer.MAX_VALUE, Duration.ofMillis(300)).start();
    alive.set(false);
    assertTrue(givenUp.await(60, TimeUnit.SECONDS));
    assertTrue(attempts.get() > 1);
  }

  @Test
  void whatWasStoppedStaysSo() throws Exception {
    var supervisor = supervisor(0, Duration.ofMinutes(5));
    var watch = supervisor.start();
    supervisor.stop();
    assertTrue(watch.join(Duration.ofSeconds(60)));
    assertEquals(0, attempts.get());
  }
}
