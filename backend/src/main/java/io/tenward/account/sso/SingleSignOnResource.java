package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Proof;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Refused;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Welcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Where the code flow ends: Quarkus sends who comes to /auth/oidc/sign-in to the provider and back
 * to here, and in this very request we open a session of our own, the same as for a password.
 */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class SingleSignOnResource {
  /** A path of ours, with nothing that a browser could take for another site. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,500}");

  private static final URI HOME = URI.create("/");

  @Inject @IdToken Instance<JsonWebToken> idToken;
  @Inject Instance<AccessTokenCredential> accessToken;
  @Inject Instance<RefreshToken> refreshToken;
  @Inject SecurityIdentity identity;
  @Inject Providers providers;
  @Inject ProviderConnection connection;
  @Inject ProviderSessions sessions;
  @Inject SsoAdmission arrivals;
  @Inject BrowserRequest browser;
  @Inject PendingCookie pending;

  @GET
  @Path("/auth/oidc{number: (/[0-9])?}/callback")
  @Authenticated
  public Response signIn(@CookieParam(SingleSignOnRoutes.RETURN_COOKIE) @Nullable String cookie) {
    var wanted = SingleSignOnRoutes.decoded(cookie);
    // Whose token it is says Quarkus, not the path, which anybody can write.
    var provider = providers.ofTenant(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE));
    Claims claims;
    try {
      claims = claims(provider);
    } catch (RuntimeException e) {
      return toSignInPage(Refused.because(SingleSignOnRoutes.why(e)), provider, wanted);
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                switch (arrivals.of(provider, claims, browser.language())) {
                  case Welcome(var member) ->
                      browser.signIn(
                          member,
                          ownPath(wanted),
                          session -> sessions.keep(session, provider, claims, refreshToken()));
                  case Proof(var token) ->
                      Response.fromResponse(
                              toSignInPage(Refused.because("proof"), provider, wanted))
                          .cookie(pending.of(token))
                          .build();
                  case Refused refused -> toSignInPage(refused, provider, wanted);
                });
  }

  /** Many providers put no more than {@code sub} into the ID token, and the rest at UserInfo. */
  private Claims claims(Provider provider) {
    var token = OidcUtils.decodeJwtContent(idToken.get().getRawToken());
    var claims = Claims.of(token, provider);
    return QuarkusTransaction.requiringNew().call(() -> arrivals.needsMore(provider, claims))
            && connection.hasUserInfo(provider)
        ? Claims.of(connection.completed(provider, token, accessToken.get().getToken()), provider)
        : claims;
  }

  private @Nullable String refreshToken() {
    return refreshToken.get().getToken();
  }

  private static Response toSignInPage(
      Refused refused, Provider provider, @Nullable String wanted) {
    return Response.seeOther(signInPage(refused, provider, wanted)).build();
  }

  /** Of several providers the page is told which one it was. */
  static URI signInPage(Refused refused, @Nullable Provider provider, @Nullable String wanted) {
    var page = new StringBuilder("/sign-in?provider=" + refused.why());
    if (refused.claim() != null) {
      page.append("&claim=").append(URLEncoder.encode(refused.claim(), UTF_8));
    }
    if (provider != null && !provider.isFirst()) {
      page.append("&at=").append(provider.key());
    }
    var back = ownPath(wanted).toString();
    if (!"/".equals(back)) {
      page.append("&return=").append(URLEncoder.encode(back, UTF_8));
    }
    return URI.create(page.toString());
  }

  static URI ownPath(@Nullable String wanted) {
    if (wanted == null || !OWN_PATH.matcher(wanted).matches()) {
      return HOME;
    }
    try {
      return new URI(wanted);
    } catch (URISyntaxException e) {
      // No page of ours has such an address.
      return HOME;
    }
  }

  /**
   * Keeps no tokens for a second request. In a cookie they would be too large for a proxy (4 kB of
   * headers at nginx), and would let the next person at this browser in without asking.
   */
  @ApplicationScoped
  @Alternative
  @Priority(1)
  static class NoTokens implements TokenStateManager {
    @Override
    public Uni<String> createTokenState(
        RoutingContext request,
        OidcTenantConfig config,
        AuthorizationCodeTokens tokens,
        OidcRequestContext<String> context) {
      var cookie = OidcUtils.getSessionCookieName(config);
      request.addHeadersEndHandler(sent -> request.response().removeCookie(cookie, false));
      return Uni.createFrom().item("none");
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
        RoutingContext request,
        OidcTenantConfig config,
        String state,
        OidcRequestContext<AuthorizationCodeTokens> context) {
      return Uni.createFrom().failure(AuthenticationFailedException::new);
    }

    @Override
    public Uni<Void> deleteTokens(
        RoutingContext request,
        OidcTenantConfig config,
        String state,
        OidcRequestContext<Void> context) {
      return Uni.createFrom().voidItem();
    }
  }
}
