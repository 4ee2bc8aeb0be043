package io.tenward.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** What the cookie holds: 32 random bytes as base64url. The database holds its hash only. */
record SessionToken(String text) {
  private static final int BYTES = 32;

  static SessionToken draw(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    return Sha256.of(text);
  }

  @Override
  public String toString() {
    return "SessionToken";
  }
}
