package io.tenward.account.sso;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider says that somebody has signed out there (OpenID Connect Back-Channel Logout
 * 1.0): their sessions that began there end.
 */
@Path("")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class LogoutResource {
  static final String LOGOUT = "/logout";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  @Inject Providers providers;
  @Inject ProviderConnection connection;
  @Inject ProviderSessions sessions;

  @POST
  @Path("/auth/oidc{number: (/[0-9])?}" + LOGOUT)
  @PermitAll
  public Response end(
      @PathParam("number") String number, @FormParam("logout_token") @Nullable String token) {
    var provider = providers.at(number);
    if (provider.isEmpty() || token == null) {
      return refused();
    }
    try {
      var claims = connection.verified(provider.get(), token);
      return isLogout(claims) && QuarkusTransaction.requiringNew().call(() -> end(claims))
          ? Response.ok().build()
          : refused();
    } catch (InvalidJwtException e) {
      return refused();
    }
  }

  /** Section 2.6; signature, issuer, audience and times have been checked. */
  private static boolean isLogout(JsonObject claims) {
    return claims.getValue("events") instanceof JsonObject events
        && events.getValue(EVENT) instanceof JsonObject
        && (claims.getValue("sub") instanceof String || claims.getValue("sid") instanceof String)
        && claims.getValue("jti") instanceof String
        && !claims.containsKey("nonce");
  }

  private boolean end(JsonObject claims) {
    var issuer = claims.getString("iss");
    var expiresAt = Instant.ofEpochSecond(claims.getLong("exp")).plus(ProviderConnection.SKEW);
    if (!sessions.take(issuer, claims.getString("jti"), expiresAt)) {
      return false;
    }
    if (claims.containsKey("sid")) {
      sessions.endIn(issuer, claims.getString("sid"));
    } else {
      sessions.endOf(issuer, claims.getString("sub"));
    }
    return true;
  }

  private static Response refused() {
    return Response.status(Response.Status.BAD_REQUEST).build();
  }
}
