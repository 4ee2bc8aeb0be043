package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WalkTest {
  private static final Predicate<Operation> OF_A_GOAL =
      operation -> operation.path().equals("/api/goals/{goalId}");

  @Test
  void failsOnceWithEveryFault() {
    var message =
        failure(
            () ->
                Walk.over(
                    OF_A_GOAL,
                    OF_A_GOAL,
                    operation -> assertEquals("get", operation.method(), "method")));
    assertThat(message, containsString("2 failures"));
    assertThat(
        message, containsString("changeGoal (patch /api/goals/{goalId}): method ==> expected"));
    assertThat(
        message, containsString("removeGoal (delete /api/goals/{goalId}): method ==> expected"));
    assertThat(message, not(containsString("getGoal")));
  }

  @Test
  void failsIfItLosesOperations() {
    var message = failure(() -> Walk.over(o -> o.id().equals("getGoal"), OF_A_GOAL, o -> {}));
    assertThat(message, containsString("changeGoal"));
    assertThat(message, containsString("removeGoal"));
    failure(() -> Walk.over(operation -> false, operation -> false, o -> {}));
  }

  private static String failure(Executable walk) {
    return assertThrows(AssertionError.class, walk).getMessage();
  }
}
