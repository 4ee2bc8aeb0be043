package io.tenward.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.account.factor.SecondFactors;
import io.tenward.account.member.Member;
import io.tenward.account.session.Session;
import io.tenward.account.token.ApiToken;
import io.tenward.account.trail.Trail;
import io.tenward.base.Command;
import io.tenward.contract.TrailKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code npm start -- --reset-second-factor E-MAIL}, for an owner whom no other owner can help. */
@Singleton
public class ResetSecondFactor implements Command {
  @Inject SecondFactors factors;
  @Inject Trail trail;

  @Override
  public String name() {
    return "--reset-second-factor";
  }

  @Override
  public List<String> run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new CommandFailed(
          "Enter the email address of the account: --reset-second-factor EMAIL");
    }
    var email = arguments.getFirst().strip();
    QuarkusTransaction.requiringNew().run(() -> reset(email));
    return List.of(
        "The second factor of "
            + email
            + " is removed, and all their sessions and API tokens have ended.");
  }

  private void reset(String email) {
    var member =
        Member.byEmail(email)
            .orElseThrow(
                () -> new CommandFailed("There is no account with the email address " + email));
    factors.reset(Member.toChange(member.memberId));
    Session.endAll(member.memberId);
    ApiToken.endAll(member.memberId);
    trail.noteAbout(member, TrailKind.SECOND_FACTOR_RESET, null);
  }
}
