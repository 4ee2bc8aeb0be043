package io.tenward.survey;

import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts wrong links per address, in memory only, under a key that is forgotten with the counts
 * after ten minutes.
 */
@Singleton
class FailedAttempts {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /** An office has one address and may print many sheets of which each link was cut off. */
  private static final int FREE = 200;

  private static final int REMEMBERED = 50_000;

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Integer> counts = new HashMap<>();
  private final byte[] key = new byte[32];
  private Instant ends = Instant.MIN;

  FailedAttempts(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * @throws ProblemException too-many-requests from the 201st failure of an address on
   */
  synchronized void count(String address) {
    var now = clock.instant();
    if (!now.isBefore(ends) || counts.size() >= REMEMBERED) {
      counts.clear();
      random.nextBytes(key);
      ends = now.plus(WINDOW);
    }
    if (counts.merge(hashed(address), 1, Integer::sum) > FREE) {
      throw ProblemException.of(PlatformProblem.TOO_MANY_REQUESTS, "Too many wrong links")
          .retryAfter(Duration.between(now, ends));
    }
  }

  private String hashed(String address) {
    return Base64.getEncoder()
        .encodeToString(Hash.of(key, address.getBytes(StandardCharsets.UTF_8)));
  }
}
