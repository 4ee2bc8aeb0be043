package io.tenward.survey;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The private keys that this process has made or read, until a heap dump would not find them any
 * more.
 *
 * <p>To let go of a key is not enough: the JDK keeps the private exponent of every RSA key it has
 * used in a static cache (sun.security.rsa.RSACore, for blinding), weakly by modulus, and clears
 * out an entry when the modulus has been collected and the cache is used the next time. See ADR
 * 0017.
 */
final class KeyMemory {
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 1000;

  /** Below half a region of G1, so that it is allocated where a young collection reaches it. */
  private static final int LITTER = 64 * 1024;

  /** A field, so that the allocation is not optimised away. */
  private static volatile byte @Nullable [] litter;

  private final Map<UUID, List<WeakReference<BigInteger>>> moduli = new ConcurrentHashMap<>();
  private final SecureRandom random;
  private final int attempts;
  private @Nullable RSAPrivateCrtKey throwaway;

  KeyMemory(SecureRandom random) {
    this(random, ATTEMPTS);
  }

  KeyMemory(SecureRandom random, int attempts) {
    this.random = random;
    this.attempts = attempts;
  }

  RSAPrivateCrtKey read(UUID surveyId, byte[] der) {
    var key = Rsa.privateKey(der);
    note(surveyId, key);
    return key;
  }

  /** One that was not read but made here. */
  void note(UUID surveyId, RSAPrivateCrtKey key) {
    moduli.merge(
        surveyId,
        List.of(new WeakReference<>(key.getModulus())),
        (earlier, added) -> Stream.concat(earlier.stream(), added.stream()).toList());
  }

  /** Of which something may be left. */
  Set<UUID> surveys() {
    return Set.copyOf(moduli.keySet());
  }

  /**
   * To be called when nothing uses the survey's keys any more. May be repeated.
   *
   * @throws StillInMemory when something does
   */
  void forget(UUID surveyId) throws StillInMemory {
    for (int attempt = 0; attempt < attempts; attempt++) {
      var read = moduli.get(surveyId);
      if (read == null) {
        return;
      }
      System.gc();
      if (read.stream().allMatch(modulus -> modulus.refersTo(null)) && cacheHasHeard()) {
        useTheCache();
        // Unless one was read meanwhile.
        if (moduli.remove(surveyId, read)) {
          return;
        }
      }
      pause();
    }
    throw new StillInMemory(surveyId);
  }

  /**
   * Collected references reach their queues later. Those of a collection are put before what is
   * still pending, and what is pending is handled as a whole: the first to arrive may have
   * overtaken the modulus, the next one cannot.
   */
  private static boolean cacheHasHeard() {
    return IntStream.range(0, 2).allMatch(round -> nextCollectedArrives());
  }

  /** Fills the young generation, which is far quicker to collect than everything. */
  private static boolean nextCollectedArrives() {
    var queue = new ReferenceQueue<Object>();
    var next = new WeakReference<>(new Object(), queue);
    for (long left = Runtime.getRuntime().maxMemory(); left > 0; left -= LITTER) {
      if (queue.poll() == next) {
        return true;
      }
      litter = new byte[LITTER];
    }
    litter = null;
    System.gc();
    try {
      return queue.remove(LONGEST_WAIT_MILLIS) == next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Any key makes it clear out what has been collected. */
  private synchronized void useTheCache() {
    if (throwaway == null) {
      throwaway = (RSAPrivateCrtKey) Rsa.generate(random).getPrivate();
    }
    BlindSignature.sign(throwaway, throwaway.getModulus().shiftRight(1).toByteArray());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Perhaps the Java process runs with -XX:+DisableExplicitGC. */
  static final class StillInMemory extends IOException {
    private static final long serialVersionUID = 1;

    StillInMemory(UUID surveyId) {
      super("The keys of survey " + surveyId + " are still in memory");
    }
  }
}
