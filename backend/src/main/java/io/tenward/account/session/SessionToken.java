package io.tenward.account.session;

import io.tenward.base.Hash;
import java.security.SecureRandom;
import java.util.Base64;

/** What the cookie holds: 32 random bytes as base64url. The database holds its hash only. */
public record SessionToken(String text) {
  private static final int BYTES = 32;

  public static SessionToken draw(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] hash() {
    return Hash.of(text);
  }

  @Override
  public String toString() {
    return "SessionToken";
  }
}
