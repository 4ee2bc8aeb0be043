package io.tenward.board.gather;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.tenward.form.SurveyRemoved;
import io.tenward.synthesis.Readings;
import java.lang.ref.WeakReference;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is forgotten is in no heap dump any more. */
class KeptReadingsTest {
  private final KeptReadings kept = new KeptReadings();
  private final UUID board = UUID.randomUUID();

  private WeakReference<Readings> gathered() {
    var readings = kept.of(board);
    kept.release(board, readings);
    return new WeakReference<>(readings);
  }

  @Test
  void ofABoardThatIsRemoved() {
    var readings = gathered();
    kept.forget(board);
    assertGone(readings);
  }

  @Test
  void ofAllWhenASurveyIsRemoved() {
    var readings = gathered();
    kept.forgetAll(new SurveyRemoved(UUID.randomUUID()));
    assertGone(readings);
  }

  @Test
  void ofTheLastButTwo() {
    var readings = gathered();
    kept.of(UUID.randomUUID());
    kept.of(UUID.randomUUID());
    assertGone(readings);
  }

  @Test
  void notOfTheLastTwo() {
    var readings = gathered();
    kept.of(UUID.randomUUID());
    System.gc();
    assertSame(readings.get(), kept.of(board));
  }

  private static void assertGone(WeakReference<Readings> readings) {
    for (int i = 0; i < 10 && readings.get() != null; i++) {
      System.gc();
    }
    assertNull(readings.get());
  }
}
