package io.tenward.identity;

import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does what has the same name one after the other. */
final class OneByOne {
  private final int waiting;
  private final List<ReentrantLock> locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(64).toList();

  /**
   * @param waiting how many may; each takes a thread to do so
   */
  OneByOne(int waiting) {
    this.waiting = waiting;
  }

  /**
   * @throws ProblemException too-many-requests when many wait already
   */
  <T> T in(String name, Supplier<T> work) {
    var lock = locks.get(Math.floorMod(name.hashCode(), locks.size()));
    if (lock.getQueueLength() >= waiting) {
      throw ProblemException.of(PlatformProblem.TOO_MANY_REQUESTS, "Too many attempts at once")
          .retryAfter(Duration.ofSeconds(1));
    }
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
