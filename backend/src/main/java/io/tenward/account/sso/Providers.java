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

  /**
   * @param number as in the paths: empty, or {@code /2}
   */
  Optional<Provider> at(String number) {
    return all.stream().filter(provider -> provider.number().equals(number)).findFirst();
  }

  /**
   * @param tenant as Quarkus calls it
   */
  Provider ofTenant(String tenant) {
    return all.stream()
        .filter(provider -> provider.tenant().equals(tenant))
        .findFirst()
        .orElseThrow();
  }

  Optional<String> setting(String key, String name) {
    var prefix = Provider.FIRST.equals(key) ? "tenward.oidc." : "tenward.oidc-" + key + ".";
    return config.getOptionalValue(prefix + name, String.class);
  }
}
