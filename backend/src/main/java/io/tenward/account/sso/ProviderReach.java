package io.tenward.account.sso;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the provider answers, asked before somebody is sent there: a browser that cannot reach it
 * shows a page of its own, with no way to the local accounts.
 */
@Singleton
class ProviderReach {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int BROKEN = 500;

  private static final Logger LOG = Logger.getLogger(ProviderReach.class);

  private final Optional<String> first;
  private final Set<String> away = ConcurrentHashMap.newKeySet();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  ProviderReach(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> first) {
    this.first = first;
  }

  /** Tells whether a provider answers; it never throws. */
  CompletableFuture<Boolean> answers(Provider provider) {
    return answers(provider.isFirst() ? first.orElse("") : provider.issuer());
  }

  CompletableFuture<Boolean> answers(String issuer) {
    var description = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    return client
        .sendAsync(
            HttpRequest.newBuilder(URI.create(description)).timeout(PATIENCE).build(),
            BodyHandlers.discarding())
        .handle(
            (response, failure) ->
                note(
                    issuer,
                    failure == null
                        ? status(response.statusCode())
                        : Optional.of(SingleSignOnRoutes.kinds(failure))));
  }

  private static Optional<String> status(int status) {
    return status < BROKEN ? Optional.empty() : Optional.of("status " + status);
  }

  /** One line when it goes away, and one when it is back. */
  private boolean note(String issuer, Optional<String> fault) {
    if (fault.isPresent() ? away.add(issuer) : away.remove(issuer)) {
      if (fault.isPresent()) {
        LOG.warnf(
            "The OpenID provider %s cannot be reached (%s). Members can sign in with passwords.",
            issuer, fault.get());
      } else {
        LOG.warnf("The OpenID provider %s can be reached again.", issuer);
      }
    }
    return fault.isEmpty();
  }
}
