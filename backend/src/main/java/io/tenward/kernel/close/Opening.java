package io.tenward.kernel.close;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import io.tenward.kernel.close.BoxReader.Box;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Opens boxes on all cores while the next ones are read.
 *
 * @param tell hears how many are open, from the first on, from several threads
 */
record Opening(Function<Box, OpenedBox> open, IntConsumer tell) {
  /** Boxes in memory at once: four megabytes. */
  private static final int AHEAD = 256;

  /** Supplies boxes one after the other. */
  interface Boxes {
    void read(Consumer<Box> take);
  }

  /**
   * @param take is given them in the order in which they were read
   */
  void run(Boxes boxes, Consumer<OpenedBox> take) {
    var opened = new AtomicInteger();
    var under = new ArrayDeque<CompletableFuture<OpenedBox>>();
    try (var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      boxes.read(
          box -> {
            under.add(supplyAsync(() -> openOne(box, opened), cores));
            if (under.size() > AHEAD) {
              take.accept(under.remove().join());
            }
          });
      under.forEach(box -> take.accept(box.join()));
    }
  }

  private OpenedBox openOne(Box box, AtomicInteger opened) {
    var open = this.open.apply(box);
    tell.accept(opened.incrementAndGet());
    return open;
  }
}
