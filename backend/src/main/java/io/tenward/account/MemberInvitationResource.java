package io.tenward.account;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Accounts;
import io.tenward.account.member.Code;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.InviteMember;
import io.tenward.contract.ListMemberInvitations;
import io.tenward.contract.MemberInvitationDraft;
import io.tenward.contract.MemberInvitationView;
import io.tenward.contract.RevokeMemberInvitation;
import io.tenward.contract.Role;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** The owner's side of an invitation. */
@RolesAllowed("owner")
public class MemberInvitationResource
    implements InviteMember, ListMemberInvitations, RevokeMemberInvitation {
  @Inject Accounts accounts;
  @Inject Caller caller;
  @Inject PublicAddress address;
  @Inject Trail trail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  @Override
  @Transactional
  public Page<MemberInvitationView> listMemberInvitations(Paging paging) {
    return MemberInvitation.list(caller.workspaceId(), paging);
  }

  @Override
  @Transactional
  @Idempotent
  public Response inviteMember(MemberInvitationDraft draft) {
    var now = clock.instant();
    accounts.reserve(draft.email());
    if (Member.byEmail(draft.email()).isPresent()
        || MemberInvitation.isOpen(caller.workspaceId(), draft.email(), now)) {
      throw ProblemException.of(
          AccountProblem.EMAIL_TAKEN,
          "Someone with this address has already joined or been invited");
    }
    var code = Code.draw(random, Code.LINKED);
    var invitation =
        MemberInvitation.make(
            Member.stillThere(Member.toChange(caller.memberId())),
            draft.name(),
            draft.email(),
            draft.role() == null ? Role.LEAD : Role.of(draft.role()),
            code,
            now);
    trail.note(TrailKind.INVITED, invitation.role.word());
    return Response.created(URI.create("/api/member-invitations/" + invitation.memberInvitationId))
        .entity(invitation.view(address.uri() + "/join#code=" + code.text()))
        .build();
  }

  @Override
  @Transactional
  public void revokeMemberInvitation(UUID memberInvitationId) {
    if (!MemberInvitation.revoke(caller.workspaceId(), memberInvitationId)) {
      throw ProblemException.notFound("There is no such open invitation");
    }
    trail.note(TrailKind.INVITATION_WITHDRAWN, null);
  }
}
