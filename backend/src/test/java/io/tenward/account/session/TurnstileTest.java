package io.tenward.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.account.session.RateLimiter.Bulkhead;
import io.tenward.base.problem.ProblemException;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final Bulkhead turnstile = new Bulkhead(2, 3);

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
