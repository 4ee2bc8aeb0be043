package io.tenward.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.Passwords;
import io.tenward.account.session.RateLimiter;
import io.tenward.account.session.RateLimiter.Guess;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionCookie;
import io.tenward.account.session.SessionProvider;
import io.tenward.account.token.ApiToken;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Credentials;
import io.tenward.contract.EndOtherSessions;
import io.tenward.contract.EndSession;
import io.tenward.contract.ListSessions;
import io.tenward.contract.SessionView;
import io.tenward.contract.SignIn;
import io.tenward.contract.SignOut;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Signing in and out. */
public class SessionResource
    implements EndOtherSessions, EndSession, ListSessions, SignIn, SignOut {
  private static final Logger LOG = Logger.getLogger(SessionResource.class);

  @Inject Caller caller;
  @Inject SecurityIdentity identity;
  @Inject RateLimiter attempts;
  @Inject Passwords passwords;
  @Inject BrowserRequest browser;
  @Inject SessionCookie cookie;
  @Inject SignInSteps steps;
  @Inject Clock clock;

  @Override
  @Authenticated
  @Transactional
  public Page<SessionView> listSessions(Paging paging) {
    return Session.list(caller.memberId(), current(), clock.instant(), paging);
  }

  @Override
  @PermitAll
  public Response signIn(Credentials credentials) {
    var checked =
        attempts
            .onAccount(
                browser.guessing(Guess.PASSWORD, credentials.email()), () -> check(credentials))
            .orElseThrow(this::wrong);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Member.toSignIn(checked)
                    .map(member -> member.secondFactor ? steps.begin(member) : steps.end(member))
                    .orElseThrow(this::wrong));
  }

  /** Logged for tools such as fail2ban, without saying whose account it was. */
  private ProblemException wrong() {
    LOG.warnf("A sign-in failed from %s", browser.address());
    return ProblemException.of(
        AccountProblem.WRONG_CREDENTIALS, "Check the email address and the password");
  }

  /** Hashing takes a quarter of a second, during which no connection is held. */
  private Optional<Member> check(Credentials credentials) {
    var member = QuarkusTransaction.requiringNew().call(() -> Member.byEmail(credentials.email()));
    var hash = member.map(found -> found.passwordHash).orElse(null);
    return passwords.matches(credentials.password(), hash) ? member : Optional.empty();
  }

  @Override
  @Authenticated
  @Transactional
  public Response signOut() {
    Session.end(caller.memberId(), current());
    return Response.noContent().cookie(cookie.cleared()).build();
  }

  @Override
  @Authenticated
  @Transactional
  public void endOtherSessions() {
    Session.endOthers(caller.memberId(), current());
    ApiToken.endAll(caller.memberId());
  }

  @Override
  @Authenticated
  @Transactional
  public void endSession(UUID sessionId) {
    if (!Session.end(caller.memberId(), sessionId)) {
      throw ProblemException.notFound("This session does not exist or is not yours");
    }
  }

  private UUID current() {
    return identity.getAttribute(SessionProvider.SESSION_ID);
  }
}
