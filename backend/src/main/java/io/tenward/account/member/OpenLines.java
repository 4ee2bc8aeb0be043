package io.tenward.account.member;

import io.tenward.base.http.ClientAddresses;
import io.tenward.base.http.FailedAttempts;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Lines that are left with a link: each counts, for nobody signs in those who hold one. */
@Singleton
public class OpenLines {
  private static final int ALLOWED = 20;

  private final FailedAttempts attempts;
  private final ClientAddresses senders;
  private final HttpServerRequest request;

  OpenLines(Clock clock, SecureRandom random, ClientAddresses senders, HttpServerRequest request) {
    attempts = new FailedAttempts(clock, random, ALLOWED, Duration.ofHours(1));
    this.senders = senders;
    this.request = request;
  }

  /**
   * @throws ProblemException too-many-requests from the 21st in an hour on
   */
  public void count() {
    attempts.count(senders.address(request));
  }
}
