package io.tenward.response;

import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Failed attempts per address, in memory only, under names hashed with a key that is drawn anew
 * each minute. What succeeds is neither counted nor slowed down: colleagues share an address.
 */
@ApplicationScoped
class BadSignatures {
  static final int ALLOWED = 60;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 50_000;
  private static final int IPV6_NETWORK_WORDS = 4;

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Integer> counts = new HashMap<>();
  private byte[] key = new byte[32];
  private Instant ends = Instant.MIN;

  BadSignatures(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * @throws ProblemException too-many-requests from the 61st in a minute on
   */
  synchronized void count(String address) {
    var now = clock.instant();
    if (!now.isBefore(ends)) {
      counts.clear();
      random.nextBytes(key);
      ends = now.plus(WINDOW);
    }
    var name = hashed(network(address));
    if (counts.size() < REMEMBERED || counts.containsKey(name)) {
      int count = counts.merge(name, 1, Integer::sum);
      if (count > ALLOWED) {
        throw ProblemException.of(
                PlatformProblem.TOO_MANY_REQUESTS, "Too many tokens that were not signed here")
            .retryAfter(Duration.between(now, ends));
      }
    }
  }

  /** An IPv6 address counts by its network: a household has 2^64 of them. */
  private static String network(String address) {
    return address.contains(":")
        ? String.join(":", Arrays.stream(address.split(":")).limit(IPV6_NETWORK_WORDS).toList())
        : address;
  }

  private String hashed(String name) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
