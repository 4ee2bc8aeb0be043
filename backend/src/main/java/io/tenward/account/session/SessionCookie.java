package io.tenward.account.session;

import io.tenward.base.http.PublicAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookie that carries a session. Over https its name makes browsers refuse one that another
 * host of the same domain has set (RFC 6265bis, 4.1.3.2).
 */
@Singleton
public class SessionCookie {
  public static final String NAME = "tenward_session";

  @Inject PublicAddress address;
  @Inject SessionLifetime lifetime;

  public String name() {
    return address.isHttps() ? "__Host-" + NAME : NAME;
  }

  /** The session of a request, if it brings one; it may have ended. */
  Optional<SessionToken> in(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(name()))
        .map(cookie -> new SessionToken(cookie.getValue()));
  }

  /** Lasts as long as a session that is used now. */
  NewCookie of(SessionToken token) {
    return cookie(token.text(), (int) lifetime.unused().toSeconds());
  }

  public NewCookie cleared() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(name())
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(address.isHttps())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
