package io.tenward.base.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemExceptionTest {
  @ParameterizedTest
  @CsvSource({
    "-PT1S, 1",
    "PT0S, 1",
    "PT0.000001S, 1",
    "PT1S, 1",
    "PT1.000000001S, 2",
    "PT9.999S, 10"
  })
  void whoWaitsSoManySecondsIsNotTooEarly(Duration wait, int seconds) {
    var problem = ProblemException.of(PlatformProblem.TOO_MANY_REQUESTS, "any").retryAfter(wait);
    assertEquals(Duration.ofSeconds(seconds), problem.retryAfter());
  }
}
