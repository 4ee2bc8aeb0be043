package io.tenward.account.sso;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody (OpenID Connect Core 1.0, 5.1): in the ID token, whose signature
 * was checked, or at UserInfo.
 *
 * @param sid the provider's session
 * @param emailVerified empty where nothing is said of it
 * @param groups empty where nothing is said of them
 */
record Claims(
    String issuer,
    String subject,
    Optional<String> sid,
    Optional<String> email,
    Optional<Boolean> emailVerified,
    Optional<String> name,
    Optional<String> givenName,
    Optional<Set<String>> groups) {

  /**
   * @throws AuthenticationFailedException where issuer or subject is missing
   */
  static Claims of(JsonObject said, Provider provider) {
    return new Claims(
        required(said, "iss"),
        required(said, "sub"),
        text(said, "sid"),
        text(said, "email"),
        // True as a word, as some providers write it.
        text(said, "email_verified")
            .map("true"::equals)
            .or(() -> provider.trustsEmail() ? Optional.of(true) : Optional.empty()),
        text(said, "name"),
        text(said, "given_name"),
        Optional.ofNullable(at(said, provider.groupsClaim())).map(Claims::words));
  }

  /**
   * Whoever says both whose address it is and whether it is verified is believed; what the token
   * says goes before UserInfo.
   */
  static JsonObject joined(JsonObject token, JsonObject userInfo) {
    var own = token.copy();
    if (!(own.containsKey("email") && own.containsKey("email_verified"))
        && userInfo.containsKey("email")) {
      own.remove("email");
      own.remove("email_verified");
    }
    return userInfo.copy().mergeIn(own);
  }

  /** The first claim that somebody new cannot join without and that nothing is said of. */
  Optional<String> lacking() {
    return email.isEmpty()
        ? Optional.of("email")
        : emailVerified.isEmpty() ? Optional.of("email_verified") : Optional.empty();
  }

  Optional<String> verifiedEmail() {
    return email.filter(address -> emailVerified.orElse(false));
  }

  /** A claim of this name, or else along the path of names that it is. */
  private static @Nullable Object at(JsonObject said, String path) {
    if (said.containsKey(path) || !path.contains(".")) {
      return said.getValue(path);
    }
    var names = path.split("\\.", 2);
    return said.getValue(names[0]) instanceof JsonObject inside ? at(inside, names[1]) : null;
  }

  private static Set<String> words(Object said) {
    return said instanceof JsonArray list
        ? list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of(said.toString());
  }

  private static String required(JsonObject said, String name) {
    return text(said, name)
        .orElseThrow(() -> new AuthenticationFailedException("The ID token has no " + name));
  }

  private static Optional<String> text(JsonObject said, String name) {
    return Optional.ofNullable(said.getValue(name))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
