package io.tenward.account.session;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Lets in so many at once, and sends the others away. */
final class Bulkhead {
  private final int ofOneName;
  private final int most;
  private final Map<String, Integer> inside = new HashMap<>();
  private int all;

  /**
   * @param ofOneName fewer than {@code most}, or one name could keep everybody else out
   */
  Bulkhead(int ofOneName, int most) {
    this.ofOneName = ofOneName;
    this.most = most;
  }

  /**
   * @throws ProblemException too-many-requests when many are in already
   */
  <T> T in(String name, Supplier<T> work) {
    enter(name);
    try {
      return work.get();
    } finally {
      leave(name);
    }
  }

  private synchronized void enter(String name) {
    int before = inside.getOrDefault(name, 0);
    if (before >= ofOneName || all >= most) {
      throw ProblemException.of(PlatformProblem.TOO_MANY_REQUESTS, "Too many attempts at once")
          .retryAfter(Duration.ofSeconds(1));
    }
    inside.put(name, before + 1);
    all++;
  }

  private synchronized void leave(String name) {
    inside.computeIfPresent(name, (known, count) -> count == 1 ? null : count - 1);
    all--;
  }
}
