package io.tenward.account.sso;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.account.session.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session that began at a provider, and goes with it. */
@Entity
public class ProviderSession extends PanacheEntityBase {
  @Id UUID sessionId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column String provider;
  @Column String issuer;
  @Column String subject;

  /** The provider's own name for it, if it has one. */
  @Column @Nullable String sid;

  /** Encrypted, because a backup must not contain it. */
  @Column byte @Nullable [] refreshToken;

  /** When the provider last said that it holds. */
  @Column Instant askedAt;

  static void keep(
      Session session,
      Provider provider,
      Claims claims,
      byte @Nullable [] refreshToken,
      Instant now) {
    var kept = new ProviderSession();
    kept.sessionId = session.sessionId;
    kept.workspaceId = session.workspaceId;
    kept.memberId = session.memberId;
    kept.provider = provider.key();
    kept.issuer = claims.issuer();
    kept.subject = claims.subject();
    kept.sid = claims.sid().orElse(null);
    kept.refreshToken = refreshToken;
    kept.askedAt = now;
    kept.persist();
  }
}
