package io.tenward.account.session;

import io.tenward.base.AddressRange;
import io.tenward.base.Hash;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.EmailAddress;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down, in memory only. Counts failures per account and per address, under names
 * that are hashed with a key which is drawn anew each hour; what succeeds is never counted. Waits
 * double, and stay short: whoever fails on purpose must not lock an owner out.
 */
@Singleton
public class RateLimiter {
  private static final Duration KEY_LIFETIME = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final int FREE_PER_ACCOUNT = 5;

  /** An office has one address and many people. */
  private static final int FREE_PER_ADDRESS = 60;

  private static final int REMEMBERED = 50_000;

  /** Who waits holds one of the threads that all requests share, 200 at least. */
  private final Bulkhead turnstile = new Bulkhead(128, 160);

  private final StripedLock accounts = new StripedLock();

  /** Hashing a password is work: an address that waits gets one core of it at most. */
  private final StripedLock addresses = new StripedLock();

  /** What is guessed, each counted by itself. */
  public enum Guess {
    PASSWORD,
    CODE
  }

  /**
   * @param known whether the browser has signed in to this account before: somebody who fails
   *     elsewhere does not make it wait
   */
  public record Attempt(Guess what, String email, boolean known, String address) {
    String account() {
      return "account " + what + " " + known + " " + EmailAddress.canonical(email);
    }
  }

  private record Failures(int count, Instant waitUntil) {}

  private record Subject(String name, int free) {}

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Failures> failures = new HashMap<>();
  private byte @Nullable [] key;
  private Instant keyDrawn = Instant.MIN;

  RateLimiter(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * A password or code for an account. Attempts on one account are made one after the other.
   * Somebody's first attempt is made even while their address waits: it is a colleague who did
   * nothing wrong, or one guess per account.
   */
  public <T> Optional<T> onAccount(Attempt one, Supplier<Optional<T>> check) {
    var account = new Subject(hashed(one.account()), FREE_PER_ACCOUNT);
    var whole = ofAddress(one.address());
    return turnstile.in(
        whole.name(),
        () -> {
          refuseWhoFailed(account, whole);
          return isWaiting(whole)
              ? addresses.in(whole.name(), () -> attempt(account, whole, check))
              : attempt(account, whole, check);
        });
  }

  /**
   * A one-time code. Nobody guesses one, so whoever holds one is let in whatever happens around.
   */
  public <T> Optional<T> onCode(String address, Supplier<Optional<T>> check) {
    var whole = ofAddress(address);
    var found = check.get();
    if (found.isEmpty()) {
      refuseWhileWaiting(whole);
      fail(whole);
    }
    return found;
  }

  /** The account comes last: nobody holds one, and with it a colleague's, while they wait. */
  private <T> Optional<T> attempt(Subject account, Subject whole, Supplier<Optional<T>> check) {
    return accounts.in(
        account.name(),
        () -> {
          refuseWhoFailed(account, whole);
          var found = check.get();
          if (found.isEmpty()) {
            fail(account);
            fail(whole);
          } else {
            forget(account);
          }
          return found;
        });
  }

  private void refuseWhoFailed(Subject account, Subject whole) {
    refuseWhileWaiting(account);
    if (hasFailed(account)) {
      refuseWhileWaiting(whole);
    }
  }

  private synchronized boolean hasFailed(Subject account) {
    return failures.containsKey(account.name());
  }

  private boolean isWaiting(Subject subject) {
    return !wait(subject).isZero();
  }

  private void refuseWhileWaiting(Subject subject) {
    var wait = wait(subject);
    if (!wait.isZero()) {
      throw ProblemException.of(
              PlatformProblem.TOO_MANY_REQUESTS,
              "Too many failed attempts. Wait before you try again")
          .retryAfter(wait);
    }
  }

  private synchronized Duration wait(Subject subject) {
    var known = failures.get(subject.name());
    var now = clock.instant();
    return known == null || !now.isBefore(known.waitUntil())
        ? Duration.ZERO
        : Duration.between(now, known.waitUntil());
  }

  private synchronized void fail(Subject subject) {
    if (failures.size() >= REMEMBERED) {
      failures.values().removeIf(known -> known.waitUntil().isBefore(clock.instant()));
    }
    var known = failures.get(subject.name());
    if (known == null && failures.size() >= REMEMBERED) {
      return;
    }
    int count = known == null ? 1 : known.count() + 1;
    failures.put(subject.name(), new Failures(count, clock.instant().plus(wait(count, subject))));
  }

  private static Duration wait(int count, Subject subject) {
    if (count < subject.free()) {
      return Duration.ZERO;
    }
    int doublings = Math.min(count - subject.free(), 6);
    var wait = Duration.ofSeconds(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private synchronized void forget(Subject subject) {
    failures.remove(subject.name());
  }

  private Subject ofAddress(String address) {
    return new Subject(hashed("address " + AddressRange.network(address)), FREE_PER_ADDRESS);
  }

  private synchronized String hashed(String name) {
    var now = clock.instant();
    // A clock that was put back would make waits as long as it was wrong.
    if (key == null || now.isBefore(keyDrawn) || !now.isBefore(keyDrawn.plus(KEY_LIFETIME))) {
      key = new byte[32];
      random.nextBytes(key);
      keyDrawn = now;
      failures.clear();
    }
    return Base64.getEncoder().encodeToString(Hash.hmac(key, name));
  }

  /** Does what has the same name one after the other. */
  private static final class StripedLock {
    private final List<ReentrantLock> locks =
        Stream.generate(() -> new ReentrantLock(true)).limit(64).toList();

    <T> T in(String name, Supplier<T> work) {
      var lock = locks.get(Math.floorMod(name.hashCode(), locks.size()));
      lock.lock();
      try {
        return work.get();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Lets in so many at once, and sends the others away. */
  static final class Bulkhead {
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
}
