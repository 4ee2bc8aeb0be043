package io.tenward.kernel.keys;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Hands out again, in turn, what was drawn before: to search primes took the tests of a whole
 * server a third of their time. Within one test no two keys are the same. {@link SurveyKeysTest}
 * and the tests in a browser have all of theirs drawn.
 */
@Alternative
@Priority(1)
@Singleton
class RecycledKeyPairs extends KeyPairs {
  /** This is more than the surveys of one test need. */
  private static final int DRAWN = 64;

  /**
   * Holds encoded keys, because a key object that is still referenced does not count as destroyed.
   */
  private record Drawn(byte[] publicKey, byte[] privateKey) {
    static Drawn of(KeyPair pair) {
      return new Drawn(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
    }

    KeyPair pair() {
      return new KeyPair(Rsa.publicKey(publicKey), Rsa.privateKey(privateKey));
    }
  }

  private final Queue<Drawn> drawn = new ArrayDeque<>();

  @Inject
  RecycledKeyPairs(SecureRandom random) {
    super(random);
  }

  @Override
  synchronized KeyPair next() {
    var next = drawn.size() < DRAWN ? Drawn.of(super.next()) : drawn.remove();
    drawn.add(next);
    return next.pair();
  }
}
