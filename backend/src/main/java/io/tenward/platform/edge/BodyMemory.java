package io.tenward.platform.edge;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the heap is lent to bodies that are being received or worked on: an eighth for all
 * that most requests send, another for the few large ones, so that neither keeps the other out.
 * What is read from a body takes about three times as much again.
 */
@Singleton
class BodyMemory {
  private static final int SHARE = 8;

  private final AtomicLong small = new AtomicLong();
  private final AtomicLong large = new AtomicLong();
  private final long most = Runtime.getRuntime().maxMemory() / SHARE;

  /** What one body takes of it. */
  final class Loan {
    private final AtomicLong lent;
    private long bytes;

    private Loan(AtomicLong lent) {
      this.lent = lent;
    }

    /**
     * @return whether there was room for so many more
     */
    boolean grow(int more) {
      if (lent.addAndGet(more) > most) {
        lent.addAndGet(-more);
        return false;
      }
      bytes += more;
      return true;
    }

    void giveBack() {
      lent.addAndGet(-bytes);
      bytes = 0;
    }
  }

  Loan lend(boolean toLarge) {
    return new Loan(toLarge ? large : small);
  }
}
