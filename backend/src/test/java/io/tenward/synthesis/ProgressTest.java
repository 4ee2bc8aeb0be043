package io.tenward.synthesis;

import static io.tenward.synthesis.SharedModels.statements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Checks what a synthesis reports of itself, and how it is ended. */
class ProgressTest {
  @Test
  void canBeStopped() {
    Progress stop =
        (read, all) -> {
          throw new CancellationException();
        };
    var given = statements("Something new to read about it");
    assertThrows(CancellationException.class, () -> SharedModels.synthesis().suggest(given, stop));
  }

  @Test
  void tellsWhenAllWasReadAndIsGrouped() {
    var told = new ConcurrentLinkedQueue<String>();
    Progress progress =
        new Progress() {
          @Override
          public void read(int read, int all) {
            told.add("read");
          }

          @Override
          public void group() {
            told.add("group");
          }
        };
    SharedModels.synthesis().suggest(statements("Review my code", "Hold fewer meetings"), progress);
    assertEquals(List.of("read", "read", "group"), List.copyOf(told));
    told.clear();
    new Synthesis(null, null).suggest(statements("Review my code"), progress);
    assertEquals(List.of("group"), List.copyOf(told));
  }
}
