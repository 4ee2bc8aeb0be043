package io.tenward.account;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberJoined;
import io.tenward.account.member.SetupCode;
import io.tenward.account.member.Workspace;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.Passwords;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Language;
import io.tenward.contract.Role;
import io.tenward.contract.SetUp;
import io.tenward.contract.Setup;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the first workspace and its owner. */
public class SetupResource implements SetUp {
  @Inject SetupCode code;
  @Inject Passwords passwords;
  @Inject BrowserRequest browser;
  @Inject Event<MemberJoined> joined;
  @Inject Clock clock;

  @Override
  @PermitAll
  public Response setUp(Setup setup) {
    Passwords.refuseCommon(
        setup.password(),
        List.of(setup.email(), setup.name(), setup.workspace(), setup.operator()));
    return browser
        .byCode(() -> redeem(setup))
        .orElseThrow(
            () ->
                ProblemException.of(
                    AccountProblem.BAD_SETUP_CODE,
                    "The server prints the setup code when it starts"));
  }

  private Optional<Response> redeem(Setup setup) {
    var redeemed = code.redeem(setup.code());
    if (Workspace.count() > 0) {
      throw ProblemException.of(
          AccountProblem.ALREADY_SET_UP, "Sign in, or ask an owner for an invitation");
    }
    return redeemed ? Optional.of(browser.signIn(owner(setup), true)) : Optional.empty();
  }

  private Member owner(Setup setup) {
    var now = clock.instant();
    var workspace = Workspace.found(setup.workspace(), setup.operator(), now);
    var owner =
        Member.create(
            workspace.workspaceId,
            setup.name(),
            setup.email(),
            Role.OWNER,
            Objects.requireNonNullElse(setup.language(), Language.EN),
            now);
    owner.passwordHash = passwords.hash(setup.password());
    owner.persistAndFlush();
    if (setup.operatorIsOwner()) {
      workspace.isRunBy(owner);
    }
    joined.fire(new MemberJoined(workspace.workspaceId, owner.memberId));
    return owner;
  }
}
