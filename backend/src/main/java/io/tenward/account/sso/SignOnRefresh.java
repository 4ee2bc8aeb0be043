package io.tenward.account.sso;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.tenward.account.session.Session;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Refused;
import io.tenward.base.TextCipher;
import io.tenward.base.sql.Database;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Asks providers whether those who use Tenward still have their account there, by the refresh token
 * of their session: a disabled account so ends within the hour (docs/adr/0123).
 */
@Singleton
class SignOnRefresh {
  private static final Logger LOG = Logger.getLogger(SignOnRefresh.class);
  private static final Duration PAUSE = Duration.ofMinutes(20);

  private record Due(UUID sessionId, UUID memberId, String subject, byte[] refreshToken) {}

  @Inject Providers providers;
  @Inject ProviderConnection connection;
  @Inject ProviderSessions sessions;
  @Inject SsoAdmission admission;
  @Inject Database database;
  @Inject TextCipher cipher;
  @Inject Clock clock;

  @Produces
  @Singleton
  Task<Void> refreshSignOns() {
    return Tasks.recurring("refresh-sign-ons", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> refreshDue());
  }

  /** A provider that does not answer ends nothing, and keeps no other one waiting. */
  void refreshDue() {
    for (var provider : providers.all()) {
      for (var due = claim(provider); due.isPresent(); due = claim(provider)) {
        try {
          refresh(provider, due.get());
        } catch (RuntimeException e) {
          LOG.warnf(
              "%s could not say who still has an account (%s). Sessions go on.",
              provider.name(), SingleSignOnRoutes.kinds(e));
          break;
        }
      }
    }
  }

  /** One that was used since its provider was asked. Nobody else gets it for a while. */
  private Optional<Due> claim(Provider provider) {
    var now = clock.instant();
    return database.first(
        """
        update provider_session set asked_at = ? where session_id = (
          select session_id from provider_session p join session s using (session_id)
          where p.provider = ? and p.refresh_token is not null and p.asked_at <= ?
            and s.last_seen_at > p.asked_at and s.expires_at > ?
          order by p.asked_at limit 1 for update of p skip locked)
        returning session_id, member_id, subject, refresh_token
        """,
        row ->
            new Due(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBytes(4)),
        now,
        provider.key(),
        now.minus(PAUSE),
        now);
  }

  private void refresh(Provider provider, Due due) {
    var known = cipher.decrypt(due.refreshToken());
    if (known.isEmpty()) {
      // Restored without its key: the provider can be asked nothing any more.
      end(due);
      return;
    }
    AuthorizationCodeTokens tokens;
    try {
      tokens = connection.refreshed(provider, known.get());
    } catch (OIDCException e) {
      if (!error(e).equals("invalid_grant")) {
        throw e;
      }
      end(due);
      return;
    }
    var claims = claims(provider, tokens, due);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (tokens.getRefreshToken() != null) {
                database.update(
                    "update provider_session set refresh_token = ? where session_id = ?",
                    cipher.encrypt(tokens.getRefreshToken()),
                    due.sessionId());
              }
              claims.ifPresent(said -> follow(provider, said));
            });
  }

  /** RFC 6749, 5.2: the message of the exception is what the provider answered. */
  static String error(OIDCException failure) {
    try {
      return String.valueOf(new JsonObject(failure.getMessage()).getValue("error"));
    } catch (DecodeException e) {
      return "none";
    }
  }

  private void end(Due due) {
    QuarkusTransaction.requiringNew().run(() -> Session.end(due.memberId(), due.sessionId()));
  }

  /** Many providers send a new ID token; it is about the same person, or is not looked at. */
  private Optional<Claims> claims(Provider provider, AuthorizationCodeTokens tokens, Due due) {
    if (tokens.getIdToken() == null || !provider.joinsByGroup()) {
      return Optional.empty();
    }
    try {
      var said = connection.verified(provider, tokens.getIdToken());
      if (!due.subject().equals(said.getString("sub"))) {
        return Optional.empty();
      }
      var claims = Claims.of(said, provider);
      return Optional.of(
          claims.groups().isEmpty() && connection.hasUserInfo(provider)
              ? Claims.of(connection.completed(provider, said, tokens.getAccessToken()), provider)
              : claims);
    } catch (InvalidJwtException e) {
      LOG.warnf("%s sent an ID token that is not valid.", provider.name());
      return Optional.empty();
    }
  }

  /** Without the claim nothing changes: what a refreshed token says is often less. */
  private void follow(Provider provider, Claims claims) {
    if (claims.groups().isPresent()) {
      MemberIdentity.memberOf(claims.issuer(), claims.subject())
          .map(member -> admission.again(provider, claims, member))
          .filter(Refused.class::isInstance)
          .ifPresent(refused -> sessions.endOf(claims.issuer(), claims.subject()));
    }
  }
}
