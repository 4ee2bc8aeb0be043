package io.tenward.account;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Accounts;
import io.tenward.account.member.Code;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.member.Role;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.contract.ListMemberInvitations;
import io.tenward.contract.RevokeMemberInvitation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner's side of an invitation. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class MemberInvitationResource implements ListMemberInvitations, RevokeMemberInvitation {
  record MemberInvitationDraft(String name, String email, @Nullable String role) {
    Role invitedAs() {
      return role == null ? Role.LEAD : Role.of(role);
    }
  }

  private final Caller caller;
  private final PublicAddress address;
  private final SecureRandom random;
  private final Clock clock;

  MemberInvitationResource(Caller caller, PublicAddress address, SecureRandom random, Clock clock) {
    this.caller = caller;
    this.address = address;
    this.random = random;
    this.clock = clock;
  }

  @Override
  @Transactional
  @ByToken(Scope.MEMBERS_READ)
  public Page<MemberInvitation.View> listMemberInvitations(Paging paging) {
    return MemberInvitation.list(caller.workspaceId(), paging);
  }

  @POST
  @Path("/api/member-invitations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @ByToken(Scope.MEMBERS_INVITE)
  public Response inviteMember(MemberInvitationDraft draft) {
    var now = clock.instant();
    Accounts.reserve(draft.email());
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
            draft.invitedAs(),
            code,
            now);
    return Response.created(URI.create("/api/member-invitations/" + invitation.memberInvitationId))
        .entity(invitation.view(URI.create(address.uri() + "/join#code=" + code.text())))
        .build();
  }

  @Override
  @Transactional
  @ByToken(Scope.MEMBERS_INVITE)
  public void revokeMemberInvitation(UUID memberInvitationId) {
    if (!MemberInvitation.revoke(caller.workspaceId(), memberInvitationId)) {
      throw ProblemException.notFound("There is no such open invitation");
    }
  }
}
