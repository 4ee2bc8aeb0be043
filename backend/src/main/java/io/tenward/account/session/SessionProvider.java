package io.tenward.account.session;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.tenward.account.member.Role;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Finds the member of a session, and keeps a session alive that is used. */
@ApplicationScoped
public class SessionProvider implements IdentityProvider<SessionRequest> {
  public static final String SESSION_ID = "sessionId";
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  private final AgroalDataSource database;
  private final Clock clock;

  SessionProvider(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

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
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                select s.session_id, s.member_id, s.workspace_id, m.role, s.last_seen_at
                from session s join member m using (member_id)
                where s.token_hash = ? and s.expires_at > ?
                """)) {
      statement.setBytes(1, token.hash());
      statement.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new AuthenticationFailedException();
        }
        var seen = row.getObject("last_seen_at", OffsetDateTime.class).toInstant();
        if (now.isAfter(seen.plus(SEEN_AGAIN))) {
          extend(connection, row.getObject("session_id", UUID.class), now);
        }
        return identity(row);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static SecurityIdentity identity(ResultSet row) throws SQLException {
    var memberId = row.getObject("member_id", UUID.class);
    var role = Role.of(row.getString("role"));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(memberId.toString()))
        .addRoles(role.granted())
        .addAttribute(Caller.MEMBER_ID, memberId)
        .addAttribute(Caller.WORKSPACE_ID, row.getObject("workspace_id", UUID.class))
        .addAttribute(SESSION_ID, row.getObject("session_id", UUID.class))
        .build();
  }

  private static void extend(Connection connection, UUID sessionId, Instant now)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update session set last_seen_at = ?, expires_at = ? where session_id = ?")) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setObject(2, now.plus(Session.LIFETIME).atOffset(ZoneOffset.UTC));
      statement.setObject(3, sessionId);
      statement.executeUpdate();
    }
  }
}
