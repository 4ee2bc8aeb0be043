package io.tenward.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.KnownBrowser;
import io.tenward.account.session.PasswordSignIn;
import io.tenward.account.session.SealedTexts;
import io.tenward.account.sso.PendingCookie;
import io.tenward.account.sso.PendingIdentity;
import io.tenward.base.Hash;
import io.tenward.base.problem.Problem;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Leads one browser from a right password over the second step to a session; within transactions.
 */
@RequestScoped
class SignInSteps {
  private static final String NAME = "tenward_step";
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  @Inject SealedTexts texts;
  @Inject BrowserRequest browser;
  @Inject KnownBrowser known;
  @Inject PasswordSignIn passwordSignIn;
  @Inject PendingCookie pending;
  @Inject HttpServerRequest request;
  @Inject Clock clock;

  /** The password was right, and a code or a passkey is still to come. */
  Response begin(Member member) {
    var problem =
        ProblemException.of(AccountProblem.SECOND_STEP_NEEDED, "Send a code or use a passkey");
    return Response.status(problem.code().status())
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(problem, request.path()))
        .cookie(texts.cookie(NAME, member.memberId + " " + fingerprint(member), LIFETIME))
        .build();
  }

  /** Finds whose password was right in this browser, if it has not been changed since. */
  Optional<Member> begun() {
    return texts
        .in(request, NAME)
        .map(text -> text.split(" ", 2))
        .flatMap(
            parts ->
                Optional.ofNullable(Member.of(UUID.fromString(parts[0])))
                    .filter(member -> fingerprint(member).equals(parts[1])));
  }

  private static String fingerprint(Member member) {
    var hash = Hash.of(String.valueOf(member.passwordHash).getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /**
   * Opens the session, and links what a provider said in this browser before.
   *
   * @throws ProblemException provider-only
   */
  Response end(Member member) {
    var proof = pending.in(request);
    var sent = proof.filter(token -> PendingIdentity.confirm(token, member, clock.instant()));
    if (sent.isEmpty()) {
      passwordSignIn.require(member);
    }
    var answer = Response.fromResponse(browser.signIn(member, sent.isEmpty()));
    proof.ifPresent(token -> answer.cookie(pending.cleared()));
    known.of(member).ifPresent(answer::cookie);
    if (request.getCookie(NAME) != null) {
      answer.cookie(texts.cleared(NAME));
    }
    return answer.build();
  }
}
