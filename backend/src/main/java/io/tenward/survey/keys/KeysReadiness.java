package io.tenward.survey.keys;

import io.tenward.survey.keys.Heartbeat.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Who does not see the keys can neither sign nor close. */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {
  private final Heartbeat heartbeat;
  private final String version;

  KeysReadiness(
      Heartbeat heartbeat, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.heartbeat = heartbeat;
    this.version = version;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("keys")
        .status(heartbeat.sight() == Sight.OURS)
        .withData("version", version)
        .build();
  }
}
