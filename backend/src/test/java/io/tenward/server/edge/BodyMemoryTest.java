package io.tenward.server.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.server.edge.Bodies.BodyMemory;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
  private static final int MB = 1024 * 1024;

  @Test
  void largeBodiesShareASixteenth() {
    var memory = new BodyMemory(256L * MB);
    var first = memory.lend(true);
    assertTrue(first.grow(10 * MB));
    assertFalse(memory.lend(true).grow(7 * MB));
    assertTrue(memory.lend(true).grow(6 * MB));
    assertTrue(memory.lend(false).grow(32 * MB));
    first.giveBack();
    first.giveBack();
    assertTrue(memory.lend(true).grow(10 * MB));
    assertFalse(memory.lend(true).grow(1));
  }

  @Test
  void theLargestBodyFitsIntoASmallHeap() {
    var memory = new BodyMemory(48L * MB);
    assertTrue(memory.lend(true).grow(7 * MB));
    assertFalse(memory.lend(true).grow(1));
    assertFalse(memory.lend(false).grow(7 * MB));
  }
}
