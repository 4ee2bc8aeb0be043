package io.tenward.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.account.factor.Passkeys;
import io.tenward.account.factor.SecondFactors;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.Passwords;
import io.tenward.account.session.RateLimiter;
import io.tenward.account.session.RateLimiter.Guess;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionProvider;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ConfirmSession;
import io.tenward.contract.FinishSignIn;
import io.tenward.contract.IssuePasskeyChallenge;
import io.tenward.contract.PasskeyAssertion;
import io.tenward.contract.PasskeyChallenge;
import io.tenward.contract.PasswordConfirmation;
import io.tenward.contract.SecondStep;
import io.tenward.contract.StartPasskeySession;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes codes and passkeys at the sign-in, and the password once more for what needs it. */
public class SecondStepResource
    implements ConfirmSession, FinishSignIn, IssuePasskeyChallenge, StartPasskeySession {
  private static final Logger LOG = Logger.getLogger(SecondStepResource.class);

  @Inject Caller caller;
  @Inject SecurityIdentity identity;
  @Inject RateLimiter attempts;
  @Inject Passwords passwords;
  @Inject BrowserRequest browser;
  @Inject SignInSteps steps;
  @Inject SecondFactors factors;
  @Inject Passkeys passkeys;
  @Inject Clock clock;

  @Override
  @PermitAll
  public Response finishSignIn(SecondStep step) {
    var begun =
        QuarkusTransaction.requiringNew()
            .call(() -> steps.begun())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        AccountProblem.WRONG_CREDENTIALS, "Send the email and password again"));
    return attempts
        .onAccount(
            browser.guessing(Guess.CODE, begun.email),
            () -> QuarkusTransaction.requiringNew().call(() -> finish(begun, step)))
        .orElseThrow(
            () -> {
              LOG.warnf("A sign-in failed from %s", browser.address());
              return ProblemException.of(
                  AccountProblem.BAD_CODE, "It is wrong, or was used before");
            });
  }

  private Optional<Response> finish(Member begun, SecondStep step) {
    return Member.toSignIn(begun)
        .filter(member -> factors.accept(member.memberId, step.code()))
        .map(steps::end);
  }

  @Override
  @PermitAll
  public PasskeyChallenge issuePasskeyChallenge() {
    return passkeys.challenge();
  }

  @Override
  @PermitAll
  public Response startPasskeySession(PasskeyAssertion assertion) {
    return browser
        .byCode(() -> passkeys.owner(assertion).flatMap(Member::toSignIn).map(this::end))
        .orElseThrow(
            () ->
                ProblemException.of(
                    AccountProblem.BAD_PASSKEY, "It is not known here, or the challenge is old"));
  }

  private Response end(Member member) {
    factors.forgive(member.memberId);
    return steps.end(member);
  }

  @Override
  @Authenticated
  public void confirmSession(PasswordConfirmation given) {
    var member =
        QuarkusTransaction.requiringNew()
            .call(() -> Member.stillThere(Member.of(caller.memberId())));
    var checked =
        attempts.onAccount(
            browser.guessing(Guess.PASSWORD, member.email),
            () ->
                Optional.of(member)
                    .filter(one -> passwords.matches(given.password(), one.passwordHash)));
    if (checked.isEmpty()) {
      throw ProblemException.of(AccountProblem.WRONG_PASSWORD, "Nothing was changed");
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Session.confirm(
                    identity.getAttribute(SessionProvider.SESSION_ID), clock.instant()));
  }
}
