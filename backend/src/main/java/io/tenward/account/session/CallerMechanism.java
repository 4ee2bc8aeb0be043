package io.tenward.account.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.tenward.account.token.TokenProvider.ExpiredToken;
import io.tenward.account.token.TokenRequest;
import io.tenward.account.token.TokenText;
import io.tenward.base.scope.Bearer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a token, or else the session's cookie. Respondent routes are not looked at: nobody is known
 * there.
 */
@ApplicationScoped
class CallerMechanism implements HttpAuthenticationMechanism {
  @Inject SessionCookie cookie;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    if (isRespondent(context.normalizedPath())) {
      return Uni.createFrom().nullItem();
    }
    var request = credentials(context);
    if (request.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    // A dead session is nobody, so that signing in works in spite of an old cookie.
    return providers
        .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request.get(), context))
        .onFailure(ExpiredToken.class)
        .invoke(expired -> context.put(Bearer.ENDED_ON, ((ExpiredToken) expired).lastDay))
        .onFailure(ExpiredToken.class)
        .recoverWithNull()
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  /**
   * Ignores the cookie beside any token, even an invalid one, because Origin is not checked for
   * tokens.
   */
  private Optional<AuthenticationRequest> credentials(RoutingContext context) {
    var bearer = Bearer.in(context.request());
    return bearer.isPresent()
        ? bearer.flatMap(TokenText::read).map(TokenRequest::new)
        : cookie.in(context.request()).map(SessionRequest::new);
  }

  private static boolean isRespondent(String path) {
    return path.startsWith("/api/r/") || path.startsWith("/r/");
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, Bearer.CHALLENGE));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class, TokenRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.COOKIE, cookie.name(), "tenward"));
  }
}
