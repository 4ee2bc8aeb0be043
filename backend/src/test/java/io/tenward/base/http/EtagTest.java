package io.tenward.base.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EtagTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\"", "W/\"3\"", "W/\"2\", W/\"3\""})
  void letsThePresentVersionPass(String ifMatch) {
    assertDoesNotThrow(() -> Etag.require(ifMatch, 3, "now"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "W/\"2\"", "w/\"3\"", "W/3", "3"})
  void showsWhatChanged(String ifMatch) {
    var problem = assertThrows(ProblemException.class, () -> Etag.require(ifMatch, 3, "now"));
    assertEquals(PlatformProblem.CHANGED_MEANWHILE, problem.code());
    assertEquals("now", problem.current());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = " ")
  void asksForTheHeader(String ifMatch) {
    var problem = assertThrows(ProblemException.class, () -> Etag.require(ifMatch, 3, "now"));
    assertEquals(PlatformProblem.PRECONDITION_REQUIRED, problem.code());
  }

  @Test
  void quotesTheVersion() {
    assertEquals("\"3\"", Etag.of(3));
  }
}
