package io.tenward.server.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Starts our PostgreSQL again when it has ended without being told to. Where it is and what it
 * holds stays the same: whoever asks meanwhile is told to try again, and then finds everything.
 */
final class Supervisor {
  private static final Logger LOG = Logger.getLogger(Supervisor.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** Controls the PostgreSQL server that the supervisor watches. */
  interface Patient {
    boolean isAlive() throws IOException;

    /** Returns when it accepts connections. */
    void revive() throws IOException;

    void stop() throws IOException;
  }

  private final Patient patient;
  private final Duration patience;
  private final Runnable giveUp;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean ending;

  /**
   * @param patience how long it is tried again before {@code giveUp} is run
   */
  Supervisor(Patient patient, Duration patience, Runnable giveUp) {
    this.patient = patient;
    this.patience = patience;
    this.giveUp = giveUp;
  }

  /** Returns the thread that looks. */
  Thread start() {
    return Thread.ofPlatform().daemon().name("watch-database").start(this::watch);
  }

  /** Ends it, and does not start it again. */
  void stop() throws IOException {
    ending = true;
    lock.lock();
    try {
      patient.stop();
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    try {
      while (!ending) {
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        if (!isAlive() && !ending) {
          LOG.warn("The built-in PostgreSQL has stopped and is being restarted");
          if (!revived()) {
            giveUp.run();
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAlive() {
    try {
      return patient.isAlive();
    } catch (IOException | OutOfMemoryError e) {
      LOG.errorf(
          "Tenward cannot check whether the built-in PostgreSQL is running: %s", e.getMessage());
      return true;
    }
  }

  private boolean revived() throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    var pause = LOOK;
    while (!ending) {
      if (attempt()) {
        return true;
      }
      if (System.nanoTime() > deadline) {
        LOG.error("The built-in PostgreSQL cannot be restarted, so Tenward is shutting down");
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
    return true;
  }

  private boolean attempt() {
    lock.lock();
    try {
      if (!ending) {
        patient.revive();
        LOG.warn("The built-in PostgreSQL is running again");
      }
      return true;
    } catch (IOException | OutOfMemoryError e) {
      LOG.errorf("The built-in PostgreSQL does not start: %s", Postgres.lastLine(e));
      return false;
    } finally {
      lock.unlock();
    }
  }
}
