package io.tenward.account.member;

import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.base.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Requires that the member has shown lately who they are, for whatever outlasts the session: an
 * open browser must not become a permanent way in.
 */
@RequestScoped
public class ConfirmedSession {
  /** When a password or passkey was last used in the session; absent where a provider opened it. */
  public static final String CONFIRMED_AT = "confirmedAt";

  public static final String OPENED_AT = "openedAt";

  private static final Duration FRESH = Duration.ofMinutes(10);

  @Inject SecurityIdentity identity;
  @Inject Clock clock;

  /**
   * Accepts a password or passkey.
   *
   * @throws ProblemException confirmation-needed
   */
  public void require() {
    requireFresh(identity.getAttribute(CONFIRMED_AT));
  }

  /**
   * Accepts the sign-in at a provider as well, because members without a password have no other.
   */
  public void requireAnyWay() {
    Instant confirmed = identity.getAttribute(CONFIRMED_AT);
    requireFresh(confirmed == null ? identity.getAttribute(OPENED_AT) : confirmed);
  }

  private void requireFresh(@Nullable Instant at) {
    if (at == null || at.plus(FRESH).isBefore(clock.instant())) {
      throw ProblemException.of(
          AccountProblem.CONFIRMATION_NEEDED, "Send the password to confirmSession first");
    }
  }
}
