package io.tenward.kernel.close;

import io.tenward.base.http.FailedAttempts;
import io.tenward.base.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Tokens that were not signed here. */
@ApplicationScoped
class BadSignatures {
  static final int ALLOWED = 60;

  private final FailedAttempts attempts;

  BadSignatures(Clock clock, SecureRandom random) {
    attempts = new FailedAttempts(clock, random, ALLOWED, Duration.ofMinutes(1));
  }

  /**
   * @throws ProblemException too-many-requests from the 61st in a minute on
   */
  void count(String address) {
    attempts.count(address);
  }
}
