package io.tenward.account.session;

import io.tenward.account.member.Member;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.EmailAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers who signed in last in a browser, so that guesses elsewhere do not make it wait. The
 * cookie opens no session.
 */
@Singleton
public class KnownBrowser {
  private static final String NAME = "tenward_known";
  private static final Duration LIFETIME = Duration.ofDays(90);

  @Inject SealedTexts texts;

  boolean isFor(HttpServerRequest request, String email) {
    try {
      var canonical = EmailAddress.canonical(email);
      return texts
          .in(request, NAME)
          .map(EmailAddress::canonical)
          .filter(canonical::equals)
          .isPresent();
    } catch (ProblemException e) {
      // Without the folder of keys members sign in all the same.
      return false;
    }
  }

  public Optional<NewCookie> of(Member member) {
    try {
      return Optional.of(texts.cookie(NAME, member.email, LIFETIME));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }
}
