package io.tenward.account.sso;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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

  private final Optional<String> issuer;
  private final AtomicBoolean away = new AtomicBoolean();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  ProviderReach(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
    this.issuer = issuer;
  }

  /** Tells whether the provider answers; it never throws. */
  CompletableFuture<Boolean> answers() {
    var description =
        issuer.orElse("").replaceFirst("/$", "") + "/.well-known/openid-configuration";
    return client
        .sendAsync(
            HttpRequest.newBuilder(URI.create(description)).timeout(PATIENCE).build(),
            BodyHandlers.discarding())
        .handle(
            (response, failure) ->
                note(
                    failure == null
                        ? status(response.statusCode())
                        : Optional.of(SingleSignOnRoutes.kinds(failure))));
  }

  private static Optional<String> status(int status) {
    return status < BROKEN ? Optional.empty() : Optional.of("status " + status);
  }

  /** One line when it goes away, and one when it is back. */
  private boolean note(Optional<String> fault) {
    if (fault.isPresent() != away.getAndSet(fault.isPresent())) {
      if (fault.isPresent()) {
        LOG.warnf(
            "The OpenID provider %s cannot be reached (%s). Members can sign in with passwords.",
            issuer.orElse(""), fault.get());
      } else {
        LOG.warnf("The OpenID provider %s can be reached again.", issuer.orElse(""));
      }
    }
    return fault.isEmpty();
  }
}
