package io.tenward.kernel.invite;

import io.tenward.base.http.FailedAttempts;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Links whose survey, invite, secret or read key is wrong. */
@Singleton
class WrongLinks {
  /** An office has one address and may print many sheets of which each link was cut off. */
  private static final int ALLOWED = 200;

  private final FailedAttempts attempts;

  WrongLinks(Clock clock, SecureRandom random) {
    attempts = new FailedAttempts(clock, random, ALLOWED, Duration.ofMinutes(10));
  }

  /**
   * @throws ProblemException too-many-requests from the 201st in ten minutes on
   */
  void count(String address) {
    attempts.count(address);
  }
}
