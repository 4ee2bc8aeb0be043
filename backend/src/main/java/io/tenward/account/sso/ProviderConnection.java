package io.tenward.account.sso;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** What is asked of a provider outside the code flow. Quarkus sends it and checks the tokens. */
@Singleton
class ProviderConnection {
  /** As quarkus.oidc.token.lifespan-grace. */
  static final Duration SKEW = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject Providers providers;
  @Inject Instance<TenantConfigBean> tenants;

  /** All providers share what application.properties says of the first. */
  void create(@Observes Oidc oidc, OidcConfig config) {
    for (var provider : providers.all()) {
      var key = provider.key();
      var tenant = OidcTenantConfig.builder(OidcConfig.getDefaultTenant(config));
      var flow = tenant.authentication();
      providers.setting(key, "scopes").ifPresent(scopes -> flow.scopes(scopes.split(",")));
      if (!provider.isFirst()) {
        providers.setting(key, "state-secret").ifPresent(flow::stateSecret);
        flow.redirectPath(provider.path() + "callback");
        tenant.tenantId(key).tenantPaths(provider.path() + "*");
        tenant.authServerUrl(provider.issuer());
        tenant.clientId(providers.setting(key, "client-id").orElse("tenward"));
        tenant.credentials(providers.setting(key, "client-secret").orElse(""));
      }
      oidc.create(flow.end().build());
    }
  }

  /**
   * The claims of a token whose signature, issuer, audience and times hold.
   *
   * @throws InvalidJwtException where one of these does not hold
   */
  JsonObject verified(Provider provider, String token) throws InvalidJwtException {
    var oidc = oidc(provider);
    try {
      oidc.verifyJwtToken(token, true, false, null);
    } catch (InvalidJwtException e) {
      if (!(e.getCause() instanceof UnresolvableKeyException)) {
        throw e;
      }
      // Signed with a key that the provider has taken into use since.
      afterRefresh(oidc, token);
    }
    return OidcUtils.decodeJwtContent(token);
  }

  private static void afterRefresh(OidcProvider oidc, String token) throws InvalidJwtException {
    try {
      await(oidc.refreshJwksAndVerifyJwtToken(token, true, false, null));
    } catch (CompletionException e) {
      if (e.getCause() instanceof InvalidJwtException invalid) {
        throw invalid;
      }
      throw e;
    }
  }

  AuthorizationCodeTokens refreshed(Provider provider, String refreshToken) {
    return await(oidc(provider).refreshTokens(refreshToken));
  }

  boolean hasUserInfo(Provider provider) {
    return oidc(provider).getMetadata().getUserInfoUri() != null;
  }

  /** What the ID token says, with what it lacks from UserInfo (5.3.2). */
  JsonObject completed(Provider provider, JsonObject idToken, String accessToken) {
    var said =
        await(
            oidc(provider)
                .getUserInfo(accessToken)
                .map(UserInfo::getUserInfoString)
                .map(JsonObject::new));
    if (!idToken.getString("sub").equals(said.getString("sub"))) {
      throw new AuthenticationFailedException("The UserInfo response is about a different person");
    }
    return Claims.joined(idToken, said);
  }

  private OidcProvider oidc(Provider provider) {
    var tenant =
        provider.isFirst()
            ? tenants.get().getDefaultTenant()
            : tenants.get().getStaticTenant(provider.key());
    return await(tenant.initialize().map(TenantConfigContext::provider));
  }

  private static <T> T await(Uni<T> asked) {
    return asked.ifNoItem().after(PATIENCE).failWith(TimeoutException::new).await().indefinitely();
  }
}
