package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Checks one operation after the other in one test, which fails once, with all that is wrong. The
 * summary of {@code npm test} says how many there were.
 */
final class Walk {
  /** {@code scripts/lib/counts.mjs} reads this line. */
  private static final String WALKED = "Operations walked: ";

  private Walk() {}

  static void overAll(ThrowingConsumer<Operation> check) {
    over(operation -> true, operation -> true, check);
  }

  /**
   * @param expected tells by another statement of the contract which have to be among the chosen
   *     ones, so that a choice that loses operations fails
   */
  static void over(
      Predicate<Operation> chosen,
      Predicate<Operation> expected,
      ThrowingConsumer<Operation> check) {
    over(Contract.SERVED.operations().stream(), chosen, expected, check);
  }

  /** Checks only those that are in the sample of this run. */
  static void overSample(
      Predicate<Operation> chosen,
      Predicate<Operation> expected,
      ThrowingConsumer<Operation> check) {
    over(Contract.SERVED.sample(), chosen, expected, check);
  }

  private static void over(
      Stream<Operation> some,
      Predicate<Operation> chosen,
      Predicate<Operation> expected,
      ThrowingConsumer<Operation> check) {
    var lost = Contract.SERVED.operations().stream().filter(expected.and(chosen.negate())).toList();
    assertEquals(List.of(), lost, "are expected, but not chosen");
    var walked = some.filter(chosen).toList();
    assertFalse(walked.isEmpty(), "no operation is chosen");
    System.out.println(WALKED + walked.size());
    assertAll(
        walked.size() + " operations",
        walked.stream().map(operation -> () -> check(operation, check)));
  }

  private static void check(Operation operation, ThrowingConsumer<Operation> check) {
    try {
      check.accept(operation);
    } catch (Throwable e) {
      throw new AssertionError(operation + ": " + e.getMessage(), e);
    }
  }
}
