package io.tenward.account.token;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request of our own type, as that of a session. */
public final class TokenRequest extends BaseAuthenticationRequest {
  private final TokenText token;

  public TokenRequest(TokenText token) {
    this.token = token;
  }

  TokenText token() {
    return token;
  }
}
