package io.tenward.account.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** How long a session lasts unused, and at most. */
@Singleton
public class SessionLifetime {
  private static final Duration UNUSED = Duration.ofDays(30);

  @Inject Config config;

  public Duration unused() {
    return config.getOptionalValue("tenward.session.idle", Duration.class).orElse(UNUSED);
  }

  public Optional<Duration> longest() {
    return config.getOptionalValue("tenward.session.length", Duration.class);
  }

  /** When a session ends that is used now. */
  Instant end(Instant opened, Instant now) {
    var unused = now.plus(unused());
    return longest().map(opened::plus).filter(unused::isAfter).orElse(unused);
  }
}
