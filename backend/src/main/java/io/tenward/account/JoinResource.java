package io.tenward.account;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Accounts;
import io.tenward.account.member.Code;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.member.MemberJoined;
import io.tenward.account.member.Workspace;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.PasswordSignIn;
import io.tenward.account.session.Passwords;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AcceptMemberInvitation;
import io.tenward.contract.Language;
import io.tenward.contract.LookUpMemberInvitation;
import io.tenward.contract.MemberAcceptance;
import io.tenward.contract.MemberInvitationCode;
import io.tenward.contract.MemberWelcome;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The invited person's side of an invitation. */
@PermitAll
public class JoinResource implements AcceptMemberInvitation, LookUpMemberInvitation {
  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject PasswordSignIn passwordSignIn;
  @Inject BrowserRequest browser;
  @Inject Event<MemberJoined> joined;
  @Inject Clock clock;

  @Override
  public MemberWelcome lookUpMemberInvitation(MemberInvitationCode given) {
    return browser
        .byCode(() -> invitation(given.code()).map(JoinResource::welcome))
        .orElseThrow(JoinResource::badCode);
  }

  @Override
  public Response acceptMemberInvitation(MemberAcceptance acceptance) {
    passwordSignIn.require(null);
    return browser.byCode(() -> accept(acceptance)).orElseThrow(JoinResource::badCode);
  }

  private Optional<Response> accept(MemberAcceptance acceptance) {
    return invitation(acceptance.code())
        .filter(
            invitation -> {
              var workspace = Workspace.of(invitation.workspaceId);
              Passwords.refuseCommon(
                  acceptance.password(),
                  List.of(invitation.email, acceptance.name(), workspace.name));
              return invitation.useUp();
            })
        .map(invitation -> browser.signIn(join(invitation, acceptance), true));
  }

  private Member join(MemberInvitation invitation, MemberAcceptance acceptance) {
    accounts.reserve(invitation.email);
    if (Member.byEmail(invitation.email).isPresent()) {
      throw ProblemException.of(
          AccountProblem.EMAIL_TAKEN, "Someone with this address already has an account");
    }
    var member =
        Member.create(
            invitation.workspaceId,
            acceptance.name(),
            invitation.email,
            invitation.role,
            Objects.requireNonNullElse(acceptance.language(), Language.EN),
            clock.instant());
    member.passwordHash = passwords.hash(acceptance.password());
    member.persistAndFlush();
    joined.fire(new MemberJoined(member.workspaceId, member.memberId));
    return member;
  }

  private Optional<MemberInvitation> invitation(String code) {
    return MemberInvitation.byCode(Code.read(code), clock.instant());
  }

  private static MemberWelcome welcome(MemberInvitation invitation) {
    return new MemberWelcome(
        Workspace.of(invitation.workspaceId).name,
        Member.of(invitation.invitedBy).name,
        invitation.name,
        invitation.email,
        invitation.role);
  }

  private static ProblemException badCode() {
    return ProblemException.of(
        AccountProblem.BAD_CODE, "The invitation has been used or revoked, or it has expired");
  }
}
