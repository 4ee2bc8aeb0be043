package io.tenward.account.sso;

import io.tenward.account.session.SealedTexts;
import io.tenward.account.session.SessionToken;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Ties what a provider said to the browser that it said it to, until a password is typed there. */
@Singleton
public class PendingCookie {
  public static final String NAME = "tenward_proof";

  @Inject SealedTexts texts;

  public Optional<SessionToken> in(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(NAME))
        .map(cookie -> new SessionToken(cookie.getValue()));
  }

  NewCookie of(SessionToken token) {
    return texts.plain(NAME, token.text(), PendingIdentity.LIFETIME);
  }

  public NewCookie cleared() {
    return texts.cleared(NAME);
  }
}
