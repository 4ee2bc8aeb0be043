package io.tenward.kernel.keys;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.SecureRandom;

/** Makes new keys. It is a bean, so that a test about other things need not wait for them. */
@Singleton
public class KeyPairs {
  private final SecureRandom random;

  @Inject
  KeyPairs(SecureRandom random) {
    this.random = random;
  }

  /** Generates a new pair. */
  KeyPair next() {
    return Rsa.generate(random);
  }
}
