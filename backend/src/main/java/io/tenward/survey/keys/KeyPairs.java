package io.tenward.survey.keys;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.SecureRandom;

/** New keys, each drawn for itself. A bean, so that a test about other things need not wait. */
@Singleton
public class KeyPairs {
  private final SecureRandom random;

  @Inject
  KeyPairs(SecureRandom random) {
    this.random = random;
  }

  /** A pair that nobody has had before. */
  KeyPair next() {
    return Rsa.generate(random);
  }
}
