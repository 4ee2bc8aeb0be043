package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.sso.SsoAdmission.Claims;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Proof;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Refused;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Welcome;
import io.tenward.base.json.Json;
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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
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

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

  @Inject @IdToken Instance<JsonWebToken> idToken;
  @Inject Instance<AccessTokenCredential> accessToken;
  @Inject Instance<OidcConfigurationMetadata> provider;
  @Inject Instance<OidcProviderClient> providerClient;
  @Inject SsoAdmission arrivals;
  @Inject BrowserRequest browser;
  @Inject PendingCookie pending;

  @GET
  @Path("/auth/oidc/callback")
  @Authenticated
  public Response signIn(@CookieParam(SingleSignOnRoutes.RETURN_COOKIE) @Nullable String cookie) {
    var wanted = SingleSignOnRoutes.decoded(cookie);
    Claims claims;
    try {
      claims = claims();
    } catch (RuntimeException e) {
      return toSignInPage(SingleSignOnRoutes.why(e), wanted);
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                switch (arrivals.of(claims, browser.language())) {
                  case Welcome(var member) -> browser.signIn(member, ownPath(wanted));
                  case Proof(var token) ->
                      Response.fromResponse(toSignInPage("proof", wanted))
                          .cookie(pending.of(token))
                          .build();
                  case Refused(var why) -> toSignInPage(why, wanted);
                });
  }

  /** Many providers put no more than {@code sub} into the ID token, and the rest at UserInfo. */
  private Claims claims() {
    var token = Claims.of(idToken.get());
    return token.lackVerifiedEmail()
            && provider.get().getUserInfoUri() != null
            && !QuarkusTransaction.requiringNew().call(() -> arrivals.know(token))
        ? userInfo(token)
        : token;
  }

  private Claims userInfo(Claims token) {
    var said =
        providerClient
            .get()
            .getUserInfo(accessToken.get().getToken())
            .ifNoItem()
            .after(PATIENCE)
            .failWith(TimeoutException::new)
            .map(SingleSignOnResource::read)
            .await()
            .indefinitely();
    if (!token.subject().equals(said.get("sub"))) {
      throw new AuthenticationFailedException("The UserInfo response is about a different person");
    }
    return Claims.of(token.issuer(), token.subject(), said::get);
  }

  private static Map<String, Object> read(UserInfo answer) {
    try {
      return Json.MAPPER.readValue(answer.getUserInfoString(), CLAIMS);
    } catch (JsonProcessingException e) {
      throw new AuthenticationFailedException(e);
    }
  }

  private static Response toSignInPage(String why, @Nullable String wanted) {
    return Response.seeOther(signInPage(why, wanted)).build();
  }

  static URI signInPage(String why, @Nullable String wanted) {
    var back = ownPath(wanted).toString();
    var query = "/".equals(back) ? "" : "&return=" + URLEncoder.encode(back, UTF_8);
    return URI.create("/sign-in?provider=" + why + query);
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
   * Keeps no tokens: they serve this one request. In a cookie they would be too large for a proxy
   * (4 kB of headers at nginx), and would let the next person at this browser in without asking.
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
      request.addHeadersEndHandler(sent -> request.response().removeCookie("q_session", false));
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
