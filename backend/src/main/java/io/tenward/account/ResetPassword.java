package io.tenward.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.account.member.Code;
import io.tenward.account.member.Member;
import io.tenward.account.member.PasswordReset;
import io.tenward.base.Command;
import io.tenward.base.http.PublicAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** {@code npm start -- --reset-password E-MAIL}. */
@Singleton
public class ResetPassword implements Command {
  @Inject PublicAddress address;
  @Inject SecureRandom random;
  @Inject Clock clock;

  @Override
  public String name() {
    return "--reset-password";
  }

  @Override
  public List<String> run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new CommandFailed("Enter the email address of the account: --reset-password EMAIL");
    }
    var email = arguments.getFirst().strip();
    var code = Code.draw(random, Code.LINKED);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var member =
                  Member.byEmail(email)
                      .orElseThrow(
                          () ->
                              new CommandFailed(
                                  "There is no account with the email address " + email));
              PasswordReset.make(member, code, clock.instant());
            });
    return List.of(
        "Set a new password at " + address.uri() + "/reset-password#code=" + code.text(),
        "The address works once and expires in an hour.");
  }
}
