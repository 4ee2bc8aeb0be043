package io.tenward.survey.keys;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Who does not see the keys can neither sign nor close. */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {
  private final Heartbeat heartbeat;

  KeysReadiness(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("keys").status(heartbeat.isReady()).build();
  }
}
