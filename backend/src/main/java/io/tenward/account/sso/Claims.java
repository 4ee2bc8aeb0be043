package io.tenward.account.sso;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody (OpenID Connect Core 1.0, 5.1): in the ID token, whose signature
 * was checked, or at UserInfo.
 *
 * @param emailVerified empty where nothing is said of it: an address is then only said
 */
record Claims(
    String issuer,
    String subject,
    Optional<String> email,
    Optional<Boolean> emailVerified,
    Optional<String> givenName) {
  static Claims of(JsonWebToken token) {
    return of(token.getIssuer(), token.getSubject(), token::<Object>getClaim);
  }

  static Claims of(String issuer, String subject, Function<String, @Nullable Object> claims) {
    return new Claims(
        issuer,
        subject,
        text(claims, "email"),
        // True as a word, as some providers write it.
        text(claims, "email_verified").map("true"::equals),
        text(claims, "given_name"));
  }

  /** Whether UserInfo may say more (OpenID Connect Core 1.0, 5.4). */
  boolean lackVerifiedEmail() {
    return email.isEmpty() || emailVerified.isEmpty();
  }

  Optional<String> verifiedEmail() {
    return email.filter(address -> emailVerified.orElse(false));
  }

  private static Optional<String> text(Function<String, @Nullable Object> claims, String name) {
    return Optional.ofNullable(claims.apply(name))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
