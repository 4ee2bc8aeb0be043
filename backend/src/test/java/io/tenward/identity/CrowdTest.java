package io.tenward.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.platform.ProblemException;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private final Crowd crowd = new Crowd(2, 3);

  @Test
  void oneNameDoesNotKeepTheOthersOut() {
    crowd.in("a", () -> crowd.in("a", () -> refused("a") + crowd.in("b", () -> 0)));
  }

  @Test
  void allTogetherAreNoMoreThanThat() {
    crowd.in("a", () -> crowd.in("a", () -> crowd.in("b", () -> refused("b") + refused("c"))));
  }

  @Test
  void whoLeavesMakesRoom() {
    for (int i = 0; i < 9; i++) {
      assertThrows(IllegalStateException.class, () -> crowd.in("a", CrowdTest::fails));
    }
    assertEquals(1, crowd.<Integer>in("a", () -> crowd.in("a", () -> 1)));
  }

  private static int fails() {
    throw new IllegalStateException();
  }

  private int refused(String name) {
    return assertThrows(ProblemException.class, () -> crowd.in(name, () -> 0)).code().status();
  }
}
