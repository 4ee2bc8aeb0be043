package io.tenward.account.sso;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the provider answers, asked before somebody is sent there: a browser that cannot reach it
 * shows a page of its own, with no way to the local accounts.
 */
@Singleton
class ProviderReach {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int BROKEN = 500;

  private final Optional<String> issuer;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  ProviderReach(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
    this.issuer = issuer;
  }

  /** Never fails. */
  CompletableFuture<Boolean> answers() {
    var description =
        issuer.orElse("").replaceFirst("/$", "") + "/.well-known/openid-configuration";
    return client
        .sendAsync(
            HttpRequest.newBuilder(URI.create(description)).timeout(PATIENCE).build(),
            BodyHandlers.discarding())
        .handle((response, failure) -> failure == null && response.statusCode() < BROKEN);
  }
}
