package io.tenward.account.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** As always, unless a test holds them: then comparing takes until it lets go. */
@Alternative
@Priority(1)
@Singleton
class HeldPasswords extends Passwords {
  private volatile CountDownLatch held = new CountDownLatch(0);

  @Inject
  HeldPasswords(SecureRandom random, @ConfigProperty(name = "tenward.password-cost") int cost) {
    super(random, cost);
  }

  void hold() {
    held = new CountDownLatch(1);
  }

  void letGo() {
    held.countDown();
  }

  @Override
  public boolean matches(String password, @Nullable String hash) {
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return super.matches(password, hash);
  }
}
