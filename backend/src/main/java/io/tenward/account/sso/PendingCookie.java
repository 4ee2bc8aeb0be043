package io.tenward.account.sso;

import io.tenward.account.session.SessionToken;
import io.tenward.base.http.PublicAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Ties what a provider said to the browser that it said it to, until a password is typed there. */
@Singleton
public class PendingCookie {
  public static final String NAME = "tenward_proof";

  @Inject PublicAddress address;

  public Optional<SessionToken> in(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(NAME))
        .map(cookie -> new SessionToken(cookie.getValue()));
  }

  NewCookie of(SessionToken token) {
    return cookie(token.text(), (int) PendingIdentity.LIFETIME.toSeconds());
  }

  public NewCookie cleared() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/api/sessions")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(address.isHttps())
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
