package io.tenward.account.sso;

import io.tenward.account.member.Member;
import io.tenward.account.session.SessionToken;

/** What becomes of somebody whom a provider has sent here. */
sealed interface SsoOutcome {
  /** Somebody we know, or who was invited. */
  record Welcome(Member member) implements SsoOutcome {}

  /** A member of this address has a password, and is to show it once. */
  record Proof(SessionToken token) implements SsoOutcome {}

  /** Not let in; the sign-in page says why by this word. */
  record Refused(String why) implements SsoOutcome {}
}
