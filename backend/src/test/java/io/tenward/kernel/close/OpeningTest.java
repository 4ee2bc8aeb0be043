package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.kernel.close.BoxReader.Box;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Reason;
import io.tenward.kernel.close.OpenedAnswer.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final UUID GROUP = UUID.randomUUID();

  private static Box box(int number) {
    return new Box(new byte[] {(byte) (number >> 8), (byte) number}, GROUP, new byte[0]);
  }

  private static OpenedBox opened(Box box) {
    return new OpenedBox(box.tokenHash(), GROUP, new Rejected(Reason.DOES_NOT_OPEN));
  }

  @Test
  void tellsOfTheFirstWhileTheOthersAreStillToBeRead() throws Exception {
    var first = new CountDownLatch(1);
    var told = new AtomicInteger();
    var opening =
        new Opening(
            OpeningTest::opened,
            count -> {
              told.accumulateAndGet(count, Math::max);
              first.countDown();
            });
    opening.run(
        take -> {
          take.accept(box(0));
          assertTrue(await(first), "told of before the second was read");
          take.accept(box(1));
        },
        box -> {});
    assertEquals(2, told.get());
  }

  @Test
  void handsOverEachOnceInTheOrderOfReading() throws Exception {
    var numbers = new ArrayList<Integer>();
    List<Integer> all = IntStream.range(0, 700).boxed().toList();
    new Opening(OpeningTest::opened, count -> {})
        .run(
            take -> all.forEach(number -> take.accept(box(number))),
            box -> numbers.add(((box.tokenHash()[0] & 0xff) << 8) + (box.tokenHash()[1] & 0xff)));
    assertEquals(all, numbers);
  }

  @Test
  void aFaultEndsIt() {
    var opening =
        new Opening(
            box -> {
              throw new IllegalStateException("no such cipher");
            },
            count -> {});
    assertThrows(
        CompletionException.class, () -> opening.run(take -> take.accept(box(0)), box -> {}));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
