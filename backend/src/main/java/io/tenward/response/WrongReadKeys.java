package io.tenward.response;

import io.tenward.platform.FailedAttempts;
import io.tenward.platform.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Read keys that open nothing. */
@ApplicationScoped
class WrongReadKeys {
  /** An office has one address and may print many sheets of which each link was cut off. */
  static final int ALLOWED = 200;

  private final FailedAttempts attempts;

  WrongReadKeys(Clock clock, SecureRandom random) {
    attempts = new FailedAttempts(clock, random, ALLOWED, Duration.ofMinutes(10));
  }

  /**
   * @throws ProblemException too-many-requests from the 201st in ten minutes on
   */
  void count(String address) {
    attempts.count(address);
  }
}
