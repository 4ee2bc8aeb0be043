package io.tenward.account.session;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does what has the same name one after the other. */
final class StripedLock {
  private final List<ReentrantLock> locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(64).toList();

  <T> T in(String name, Supplier<T> work) {
    var lock = locks.get(Math.floorMod(name.hashCode(), locks.size()));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
