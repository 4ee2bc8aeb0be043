package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every operation was called and every problem that it lists was provoked. Quarkus orders tests
 * without {@code @QuarkusTest} last, so all traffic has been seen by now; a run of chosen tests
 * shows nothing and is not judged.
 */
class CoverageTest {
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
      operation.problems().forEach(slug -> wanted.add(operation.id() + " " + slug));
    }
    return wanted;
  }
}
