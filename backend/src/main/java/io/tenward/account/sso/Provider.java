package io.tenward.account.sso;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID Connect provider beside local accounts, if there is one. */
@Singleton
public class Provider {
  private final boolean enabled;
  private final String name;

  Provider(
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
      @ConfigProperty(name = "tenward.oidc.name") Optional<String> name) {
    this.enabled = enabled;
    this.name = name.orElse("OpenID Connect");
  }

  boolean isAbsent() {
    return !enabled;
  }

  /** Returns the name on the button; empty without a provider. */
  public Optional<String> name() {
    return enabled ? Optional.of(name) : Optional.empty();
  }
}
