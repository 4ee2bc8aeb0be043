package io.tenward.contract;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tenward.base.problem.PlatformProblem;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that every operation was called and every listed problem was provoked. Quarkus orders
 * tests without {@code @QuarkusTest} last, so all traffic has been seen by now; a run of chosen
 * tests is not judged.
 */
class CoverageTest {
  /** The matrices provoke these problems, and try only a part of the operations in each run. */
  private static final Set<String> OF_MATRICES =
      Stream.of(PlatformProblem.values()).map(PlatformProblem::slug).collect(toSet());

  @Test
  void everythingListedWasSeen() {
    assumeTrue(System.getProperty("test") == null, "only some tests run");
    var seen = Coverage.OF_THIS_RUN.noted();
    assumeTrue(!seen.isEmpty(), "no test has run");
    var missing = new TreeSet<>(wanted());
    missing.removeAll(seen);
    assertThat("never seen in any test:\n" + String.join("\n", missing), missing, is(empty()));
  }

  private static ArrayList<String> wanted() {
    var wanted = new ArrayList<String>();
    for (var operation : Contract.SERVED.operations()) {
      wanted.add(operation.id());
      operation.problems().stream()
          .filter(slug -> !OF_MATRICES.contains(slug))
          .forEach(slug -> wanted.add(operation.id() + " " + slug));
    }
    return wanted;
  }
}
