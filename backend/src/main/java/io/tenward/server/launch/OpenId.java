package io.tenward.server.launch;

import io.tenward.base.Hash;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Describes an OpenID Connect provider.
 *
 * @param issuer where its {@code .well-known/openid-configuration} is
 * @param name as its button says it
 */
record OpenId(URI issuer, String clientId, String clientSecret, String name) {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST_NAME = 60;

  static Optional<OpenId> of(
      Optional<String> issuer,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> name) {
    if (issuer.isEmpty() && clientId.isEmpty() && clientSecret.isEmpty() && name.isEmpty()) {
      return Optional.empty();
    }
    if (issuer.isEmpty() || clientId.isEmpty() || clientSecret.isEmpty()) {
      throw new CannotStart(
          "TENWARD_OIDC_ISSUER, TENWARD_OIDC_CLIENT_ID and TENWARD_OIDC_CLIENT_SECRET belong"
              + " together: set all three.");
    }
    var uri = issuer(issuer.get());
    var shown = name.orElse(uri.getHost());
    if (shown.length() > LONGEST_NAME) {
      throw new CannotStart(
          "TENWARD_OIDC_NAME is the name on a button and must have at most %d characters."
              .formatted(LONGEST_NAME));
    }
    return Optional.of(new OpenId(uri, clientId.get(), clientSecret.get(), shown));
  }

  private static URI issuer(String text) {
    try {
      var uri = URI.create(text);
      var local = LOCAL.contains(String.valueOf(uri.getHost()));
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme()) || local && "http".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence below.
    }
    throw new CannotStart(
        "TENWARD_OIDC_ISSUER must look like https://id.example.com/realms/work, not \"%s\"."
            .formatted(text));
  }

  /** A key of its own for each use, 64 characters. */
  String derived(String use) {
    var secret = clientSecret.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Hash.hmac(secret, "tenward " + use));
  }

  /** Leaves out the secret, because it must not reach a log. */
  @Override
  public String toString() {
    return "OpenId[" + issuer + "]";
  }
}
