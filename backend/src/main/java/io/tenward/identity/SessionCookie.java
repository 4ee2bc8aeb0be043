package io.tenward.identity;

import io.tenward.platform.PublicAddress;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that carries a session. */
@Singleton
class SessionCookie {
  static final String NAME = "tenward_session";

  /** As long as browsers allow (RFC 6265bis, 5.5): the server says when a session has ended. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final PublicAddress address;

  SessionCookie(PublicAddress address) {
    this.address = address;
  }

  NewCookie of(SessionToken token) {
    return cookie(token.text(), (int) KEPT.toSeconds());
  }

  NewCookie cleared() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(address.isHttps())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
