package io.tenward.kernel.keys;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the private keys that this process has made or read, until a heap dump would not find them
 * any more.
 *
 * <p>Dropping the references is not enough: the JDK keeps the private exponent of every RSA key it
 * has used in a static cache (sun.security.rsa.RSACore, for blinding), weakly by modulus, and
 * removes an entry when the modulus has been collected and the cache is used the next time. See ADR
 * 0017.
 */
@Singleton
public class KeyMemory {
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 1000;

  /**
   * The size is below half a region of G1, so that the array is allocated where a young collection
   * reaches it.
   */
  private static final int LITTER = 64 * 1024;

  /** Equals the region size of G1 that scripts/lib/server.mjs and the container image set. */
  private static final int REGION = 1024 * 1024;

  /** An array has a header of at most so many bytes. */
  private static final int HEADER = 64;

  private static final long RESERVE = 32L * REGION;

  /** It is a field, so that the allocation is not optimised away. */
  private static volatile byte @Nullable [] litter;

  private final Map<UUID, Held> held = new ConcurrentHashMap<>();
  private final SecureRandom random;
  private final int attempts;
  private @Nullable RSAPrivateCrtKey throwaway;

  @Inject
  public KeyMemory(SecureRandom random) {
    this(random, ATTEMPTS);
  }

  public KeyMemory(SecureRandom random, int attempts) {
    this.random = random;
    this.attempts = attempts;
  }

  RSAPrivateCrtKey read(UUID surveyId, byte[] der) {
    var key = Rsa.privateKey(der);
    note(surveyId, key);
    return key;
  }

  /** Notes a key that was made here and not read. */
  void note(UUID surveyId, RSAPrivateCrtKey key) {
    held.merge(
        surveyId, new Held(List.of(new WeakReference<>(key.getModulus())), List.of()), Held::and);
  }

  LinkKey readLink(UUID surveyId, byte[] bytes) {
    var key = new LinkKey(bytes);
    held.merge(surveyId, new Held(List.of(), List.of(new WeakReference<>(key))), Held::and);
    return key;
  }

  /** Lists the surveys whose keys may still be in memory. */
  Set<UUID> surveys() {
    return Set.copyOf(held.keySet());
  }

  /**
   * Removes a survey's keys from memory. Call it when they are no longer used; a letter or a sheet
   * that is being written then fails. It may be repeated.
   *
   * @throws IOException when something does
   */
  void forget(UUID surveyId) throws IOException {
    for (int attempt = 0; attempt < attempts; attempt++) {
      var read = held.get(surveyId);
      if (read == null) {
        return;
      }
      // Before the collection, which takes what the links were computed with.
      read.overwriteLinks();
      if (collect(read)) {
        useTheCache();
        // Unless one was read meanwhile.
        if (held.remove(surveyId, read)) {
          overwriteFreed();
          return;
        }
      }
      pause();
    }
    // Perhaps the Java process runs with -XX:+DisableExplicitGC.
    throw new IOException("The keys of survey " + surveyId + " are still in memory");
  }

  /**
   * Runs a full garbage collection.
   *
   * @return false when something of it is still in use
   */
  boolean collect(Held read) {
    System.gc();
    return read.isCollected() && cacheHasHeard();
  }

  /**
   * Waits until the cache has been told. Collected references reach their queues later; those of
   * one collection are put before what is still pending, and pending ones are handled as a whole,
   * so the first to arrive may have overtaken the modulus, but the next one cannot.
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

  /**
   * Overwrites collected objects, whose bytes stay in memory until they are reused: keys, and the
   * texts of one person beside each other. An array of this size gets free regions of G1, which are
   * cleared; together the arrays fill all free memory of the heap.
   */
  void overwriteFreed() {
    var runtime = Runtime.getRuntime();
    var arrays = new ArrayList<byte[]>();
    for (long left = runtime.freeMemory(); left > 0; left -= REGION) {
      long available = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
      if (available < RESERVE) {
        // Others need some meanwhile.
        return;
      }
      arrays.add(new byte[REGION - HEADER]);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Holds the keys of one survey. A modulus has to be garbage-collected; a link key is overwritten
   * at once, because a mail server may take long for the letter that needs it.
   */
  record Held(List<WeakReference<BigInteger>> moduli, List<WeakReference<LinkKey>> links) {
    private Held and(Held added) {
      return new Held(together(moduli, added.moduli), together(links, added.links));
    }

    private static <T> List<WeakReference<T>> together(
        List<WeakReference<T>> earlier, List<WeakReference<T>> added) {
      return Stream.concat(earlier.stream(), added.stream())
          .filter(key -> !key.refersTo(null))
          .toList();
    }

    private boolean isCollected() {
      return moduli.stream().allMatch(modulus -> modulus.refersTo(null));
    }

    private void overwriteLinks() {
      links.stream()
          .map(WeakReference::get)
          .flatMap(Stream::ofNullable)
          .forEach(LinkKey::overwrite);
    }
  }
}
