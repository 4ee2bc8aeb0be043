package io.tenward.account.sso;

import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What an ID token says that we use (OpenID Connect Core 1.0, 5.1). Its signature was checked. */
record Claims(String issuer, String subject, Optional<String> verifiedEmail, String name) {
  static Claims of(JsonWebToken token) {
    var email = text(token, "email").filter(address -> isVerified(token));
    return new Claims(token.getIssuer(), token.getSubject(), email, text(token, "name").orElse(""));
  }

  /** True as a word, as some providers write it. Without the claim, an address is only said. */
  private static boolean isVerified(JsonWebToken token) {
    return "true".equals(String.valueOf(token.<Object>getClaim("email_verified")));
  }

  private static Optional<String> text(JsonWebToken token, String name) {
    return Optional.ofNullable(token.<Object>getClaim(name))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
