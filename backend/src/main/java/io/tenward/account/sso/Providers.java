package io.tenward.account.sso;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The OpenID Connect providers that the administrator has set up; none without single sign-on. */
@Singleton
public class Providers {
  private static final List<String> KEYS = List.of(Provider.FIRST, "2", "3");

  private final Config config;
  private final List<Provider> all;

  Providers(Config config) {
    this.config = config;
    all =
        KEYS.stream()
            .filter(key -> setting(key, "enabled").filter(Boolean::parseBoolean).isPresent())
            .map(key -> Provider.of(key, name -> setting(key, name)))
            .toList();
  }

  public List<Provider> all() {
    return all;
  }

  Optional<Provider> of(String key) {
    return all.stream().filter(provider -> provider.key().equals(key)).findFirst();
  }

  /** The one to which a path below /auth/oidc/ belongs. */
  Optional<Provider> at(String path) {
    return all.stream()
        .filter(provider -> !provider.isFirst() && path.startsWith(provider.path()))
        .findFirst()
        .or(() -> of(Provider.FIRST));
  }

  Optional<String> setting(String key, String name) {
    var prefix = Provider.FIRST.equals(key) ? "tenward.oidc." : "tenward.oidc-" + key + ".";
    return config.getOptionalValue(prefix + name, String.class);
  }
}
