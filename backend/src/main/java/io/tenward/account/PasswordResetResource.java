package io.tenward.account;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Code;
import io.tenward.account.member.Member;
import io.tenward.account.member.PasswordReset;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.PasswordSignIn;
import io.tenward.account.session.Passwords;
import io.tenward.account.session.Session;
import io.tenward.account.token.ApiToken;
import io.tenward.account.trail.Trail;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.NewPassword;
import io.tenward.contract.RedeemPasswordReset;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The forgotten password. */
public class PasswordResetResource implements RedeemPasswordReset {
  @Inject Passwords passwords;
  @Inject Trail trail;
  @Inject PasswordSignIn passwordSignIn;
  @Inject BrowserRequest browser;
  @Inject Clock clock;

  @Override
  @PermitAll
  public void redeemPasswordReset(NewPassword given) {
    if (browser.byCode(() -> redeem(given)).isEmpty()) {
      throw ProblemException.of(AccountProblem.BAD_CODE, "Ask the administrator for a new address");
    }
  }

  private Optional<Member> redeem(NewPassword given) {
    return PasswordReset.byCode(Code.read(given.code()), clock.instant())
        .flatMap(
            reset -> {
              var member = Member.toChange(reset.memberId);
              passwordSignIn.require(member);
              Passwords.refuseCommon(given.password(), List.of(member.email, member.name));
              return reset.useUp() ? Optional.of(member) : Optional.empty();
            })
        .map(
            member -> {
              member.passwordHash = passwords.hash(given.password());
              Session.endAll(member.memberId);
              ApiToken.endAll(member.memberId);
              trail.noteOf(member, TrailKind.PASSWORD_RESET, null);
              return member;
            });
  }
}
