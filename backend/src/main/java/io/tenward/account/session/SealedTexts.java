package io.tenward.account.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.TextCipher;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Texts that a browser carries for us and cannot read or change, each for one use and a time. */
@Singleton
public class SealedTexts {
  /** Of AES-GCM: its nonce and its tag. */
  private static final int SHORTEST = 28;

  @Inject TextCipher cipher;
  @Inject PublicAddress address;
  @Inject Clock clock;

  /**
   * @throws ProblemException unavailable while the key is out of reach
   */
  public String seal(String use, String text, Duration lifetime) {
    var expires = clock.instant().plus(lifetime).getEpochSecond();
    var sealed = cipher.encrypt(use + " " + expires + " " + text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Empty if it was sealed for another use, elsewhere, or too long ago. */
  public Optional<String> open(String use, String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed.getBytes(UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(bytes)
        .filter(all -> all.length >= SHORTEST)
        .flatMap(cipher::decrypt)
        .map(text -> text.split(" ", 3))
        .filter(parts -> parts.length == 3 && parts[0].equals(use))
        .filter(parts -> clock.instant().getEpochSecond() < Long.parseLong(parts[1]))
        .map(parts -> parts[2]);
  }

  /** The text of a cookie; what it is called says its use. */
  public Optional<String> in(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getCookie(name))
        .flatMap(cookie -> open(name, cookie.getValue()));
  }

  public NewCookie cookie(String name, String text, Duration lifetime) {
    return plain(name, seal(name, text, lifetime), lifetime);
  }

  public NewCookie cleared(String name) {
    return plain(name, "", Duration.ZERO);
  }

  /** Makes a cookie of a text that means nothing to its reader. */
  public NewCookie plain(String name, String value, Duration lifetime) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/api/sessions")
        .maxAge((int) lifetime.toSeconds())
        .httpOnly(true)
        .secure(address.isHttps())
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
