package io.tenward.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.platform.ProblemException;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final Turnstile turnstile = new Turnstile(2, 3);

  @Test
  void oneNameDoesNotKeepTheOthersOut() {
    turnstile.in("a", () -> turnstile.in("a", () -> refused("a") + turnstile.in("b", () -> 0)));
  }

  @Test
  void allTogetherAreNoMoreThanThat() {
    turnstile.in(
        "a", () -> turnstile.in("a", () -> turnstile.in("b", () -> refused("b") + refused("c"))));
  }

  @Test
  void whoLeavesMakesRoom() {
    for (int i = 0; i < 9; i++) {
      assertThrows(IllegalStateException.class, () -> turnstile.in("a", TurnstileTest::fails));
    }
    assertEquals(1, turnstile.<Integer>in("a", () -> turnstile.in("a", () -> 1)));
  }

  private static int fails() {
    throw new IllegalStateException();
  }

  private int refused(String name) {
    return assertThrows(ProblemException.class, () -> turnstile.in(name, () -> 0)).code().status();
  }
}
