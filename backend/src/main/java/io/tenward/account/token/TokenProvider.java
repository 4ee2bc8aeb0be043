package io.tenward.account.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.tenward.account.member.Member;
import io.tenward.base.http.Caller;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.contract.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the member of a token, with their present role, and notes the day of its use. */
@ApplicationScoped
public class TokenProvider implements IdentityProvider<TokenRequest> {
  private record Found(
      SecurityIdentity identity, LocalDate expiresOn, @Nullable LocalDate lastUsed) {}

  /** A token that was ours until a day; whoever holds it may know. */
  public static final class ExpiredToken extends RuntimeException {
    public final transient LocalDate lastDay;

    ExpiredToken(LocalDate lastDay) {
      this.lastDay = lastDay;
    }
  }

  @Inject Database database;
  @Inject Clock clock;

  @Override
  public Class<TokenRequest> getRequestType() {
    return TokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> find(request.token()));
  }

  private SecurityIdentity find(TokenText token) {
    var now = clock.instant();
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    var found =
        database
            .first(
                """
                select t.token_id, t.member_id, t.workspace_id, m.role, coalesce(m.zone, 'UTC') as zone, t.scopes, t.expires_on, t.last_used_on
                from api_token t join member m using (member_id)
                where m.suspended_at is null
                  and (t.token_hash = ? or t.old_token_hash = ? and t.old_secret_ends_at > ?)
                """,
                row ->
                    new Found(
                        identity(row),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("last_used_on", LocalDate.class)),
                token.hash(),
                token.hash(),
                now)
            .orElseThrow(AuthenticationFailedException::new);
    if (found.expiresOn().isBefore(today)) {
      throw new ExpiredToken(found.expiresOn());
    }
    if (!today.equals(found.lastUsed())) {
      database.update(
          "update api_token set last_used_on = ? where token_id = ?",
          today,
          found.identity().<Caller.Token>getAttribute(Caller.TOKEN).id());
    }
    return found.identity();
  }

  private static SecurityIdentity identity(ResultSet row) throws SQLException {
    var memberId = row.getObject("member_id", UUID.class);
    var scopes =
        Arrays.stream((String[]) row.getArray("scopes").getArray()).map(Scope::of).toList();
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(memberId.toString()))
        .addRoles(Member.granted(Role.of(row.getString("role"))))
        .addAttribute(Caller.MEMBER_ID, memberId)
        .addAttribute(Caller.WORKSPACE_ID, row.getObject("workspace_id", UUID.class))
        .addAttribute(Caller.ZONE, row.getString("zone"))
        .addAttribute(Caller.TOKEN, new Caller.Token(row.getObject("token_id", UUID.class), scopes))
        .build();
  }
}
