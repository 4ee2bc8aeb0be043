package io.tenward.server.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the heap is lent to bodies that are being received or worked on: an eighth for all
 * that most requests send, a sixteenth for the few large ones, so that neither keeps the other out.
 * What is read from a body takes three times as much again, and a large one that is a single text
 * five times (ADR 0051).
 */
@Singleton
class BodyMemory {
  private final Share small;
  private final Share large;

  @Inject
  BodyMemory() {
    this(Runtime.getRuntime().maxMemory());
  }

  /**
   * @param heap its size in bytes; a small one takes the largest body all the same
   */
  BodyMemory(long heap) {
    small = new Share(heap / 8);
    large = new Share(Math.max(heap / 16, BodyLimit.LARGEST));
  }

  private static final class Share {
    final long bytes;
    final AtomicLong lent = new AtomicLong();

    Share(long bytes) {
      this.bytes = bytes;
    }
  }

  /** What one body takes of it. */
  static final class Loan {
    private final Share share;
    private long bytes;

    private Loan(Share share) {
      this.share = share;
    }

    /**
     * @return whether there was room for so many more
     */
    boolean grow(int more) {
      if (share.lent.addAndGet(more) > share.bytes) {
        share.lent.addAndGet(-more);
        return false;
      }
      bytes += more;
      return true;
    }

    void giveBack() {
      share.lent.addAndGet(-bytes);
      bytes = 0;
    }
  }

  Loan lend(boolean toLarge) {
    return new Loan(toLarge ? large : small);
  }
}
