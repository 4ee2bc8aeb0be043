package io.tenward.account.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.tenward.account.member.ConfirmedSession;
import io.tenward.account.member.Member;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Finds the member of a session, and keeps a session alive that is used. One that a password opened
 * ends where passwords no longer do.
 */
@ApplicationScoped
public class SessionProvider implements IdentityProvider<SessionRequest> {
  public static final String SESSION_ID = "sessionId";

  /** True where the workspace demands a second factor, and a password opened the session. */
  public static final String FACTOR_MISSING = "factorMissing";

  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  private record Found(SecurityIdentity identity, Instant opened, Instant seen) {}

  @Inject Database database;
  @Inject SessionLifetime lifetime;
  @Inject PasswordSignIn passwordSignIn;
  @Inject Clock clock;

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> find(request.token()));
  }

  private SecurityIdentity find(SessionToken token) {
    var now = clock.instant();
    var found =
        database
            .first(
                """
                select s.session_id, s.member_id, s.workspace_id, m.role, coalesce(m.zone, 'UTC') as zone, s.created_at, s.last_seen_at,
                  s.confirmed_at, s.confirmed_at is not null and w.second_factor_demanded
                    and m.password_hash is not null and not m.second_factor as factor_missing
                from session s join member m using (member_id)
                  join workspace w on w.workspace_id = m.workspace_id
                where s.token_hash = ? and s.expires_at > ? and m.suspended_at is null
                  and not (s.by_password and ? and (m.role <> 'owner' or m.email <> ?))
                """,
                row ->
                    new Found(
                        identity(row),
                        Database.instant(row, "created_at"),
                        Database.instant(row, "last_seen_at")),
                token.hash(),
                now,
                passwordSignIn.isForEmergencies(),
                passwordSignIn.emergencyAccount().orElse(""))
            .orElseThrow(AuthenticationFailedException::new);
    if (now.isAfter(found.seen().plus(SEEN_AGAIN))) {
      database.update(
          "update session set last_seen_at = ?, expires_at = ? where session_id = ?",
          now,
          lifetime.end(found.opened(), now),
          found.identity().<UUID>getAttribute(SESSION_ID));
    }
    return found.identity();
  }

  private static SecurityIdentity identity(ResultSet row) throws SQLException {
    var memberId = row.getObject("member_id", UUID.class);
    var role = Role.of(row.getString("role"));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(memberId.toString()))
        .addRoles(Member.granted(role))
        .addAttribute(Caller.MEMBER_ID, memberId)
        .addAttribute(Caller.WORKSPACE_ID, row.getObject("workspace_id", UUID.class))
        .addAttribute(Caller.ZONE, row.getString("zone"))
        .addAttribute(SESSION_ID, row.getObject("session_id", UUID.class))
        .addAttribute(ConfirmedSession.CONFIRMED_AT, Database.instantOrNull(row, "confirmed_at"))
        .addAttribute(ConfirmedSession.OPENED_AT, Database.instant(row, "created_at"))
        .addAttribute(FACTOR_MISSING, row.getBoolean("factor_missing"))
        .build();
  }
}
