package io.tenward.survey;

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
  /** More than the surveys of one test need. */
  private static final int DRAWN = 64;

  private final Queue<KeyPair> drawn = new ArrayDeque<>();

  @Inject
  RecycledKeyPairs(SecureRandom random) {
    super(random);
  }

  @Override
  synchronized KeyPair next() {
    var next = drawn.size() < DRAWN ? super.next() : drawn.remove();
    drawn.add(next);
    return next;
  }
}
