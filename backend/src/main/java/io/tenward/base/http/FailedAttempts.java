package io.tenward.base.http;

import io.tenward.base.AddressRange;
import io.tenward.base.Hash;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Failed attempts per address, in memory only, under names hashed with a key that is drawn anew
 * with each window. What succeeds is neither counted nor slowed down: colleagues share an address.
 */
public final class FailedAttempts {
  private static final int REMEMBERED = 50_000;

  private final Clock clock;
  private final SecureRandom random;
  private final int allowed;
  private final Duration window;
  private final Map<String, Integer> counts = new HashMap<>();
  private final byte[] key = new byte[32];
  private Instant ends = Instant.EPOCH;

  /**
   * @param allowed failures of one address in one window
   */
  public FailedAttempts(Clock clock, SecureRandom random, int allowed, Duration window) {
    this.clock = clock;
    this.random = random;
    this.allowed = allowed;
    this.window = window;
  }

  /**
   * @throws ProblemException too-many-requests beyond what is allowed
   */
  public synchronized void count(String address) {
    var now = clock.instant();
    // A clock that was put back would make the window as long as it was wrong.
    if (!now.isBefore(ends) || now.isBefore(ends.minus(window))) {
      counts.clear();
      random.nextBytes(key);
      ends = now.plus(window);
    }
    var name = hashed(AddressRange.network(address));
    if (counts.size() < REMEMBERED || counts.containsKey(name)) {
      if (counts.merge(name, 1, Integer::sum) > allowed) {
        throw ProblemException.of(PlatformProblem.TOO_MANY_REQUESTS, "Too many failed attempts")
            .retryAfter(Duration.between(now, ends));
      }
    }
  }

  private String hashed(String name) {
    return Base64.getEncoder().encodeToString(Hash.hmac(key, name));
  }
}
