package io.tenward.account.sso;

import io.tenward.account.session.Session;
import io.tenward.base.Hash;
import io.tenward.base.TextCipher;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sessions that began at a provider, and what ends them from there; within a transaction. */
@Singleton
class ProviderSessions {
  @Inject Database database;
  @Inject TextCipher cipher;
  @Inject Clock clock;

  void keep(Session session, Provider provider, Claims claims, @Nullable String refreshToken) {
    var encrypted = refreshToken == null ? null : cipher.encrypt(refreshToken);
    ProviderSession.keep(session, provider, claims, encrypted, clock.instant());
  }

  /**
   * Takes a logout token, once.
   *
   * @return whether it had not been taken before
   */
  boolean take(String issuer, String tokenId, Instant expiresAt) {
    database.update("delete from logout_token where expires_at < ?", clock.instant());
    return database.update(
            """
            insert into logout_token (issuer, token_hash, expires_at) values (?, ?, ?)
            on conflict do nothing
            """,
            issuer,
            Hash.of(tokenId),
            expiresAt)
        > 0;
  }

  /** Ends all sessions that somebody has by their identity at this provider. */
  void endOf(String issuer, String subject) {
    database.update(
        """
        delete from session where session_id in (
          select session_id from provider_session where issuer = ? and subject = ?)
        """,
        issuer,
        subject);
  }

  /** Ends those that began in this session of the provider. */
  void endIn(String issuer, String sid) {
    database.update(
        """
        delete from session where session_id in (
          select session_id from provider_session where issuer = ? and sid = ?)
        """,
        issuer,
        sid);
  }
}
