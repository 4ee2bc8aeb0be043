package io.tenward.account.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request of our own type: OIDC also handles Quarkus' TokenAuthenticationRequest. */
final class SessionRequest extends BaseAuthenticationRequest {
  private final SessionToken token;

  SessionRequest(SessionToken token) {
    this.token = token;
  }

  SessionToken token() {
    return token;
  }
}
