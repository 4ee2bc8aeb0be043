package io.tenward.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.account.member.Member;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeMember;
import io.tenward.contract.EndSessionsOfMember;
import io.tenward.contract.GetMember;
import io.tenward.contract.ListMembers;
import io.tenward.contract.MemberChange;
import io.tenward.contract.MemberView;
import io.tenward.contract.RemoveMember;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody with an account in the workspace, for its owners. */
@RolesAllowed("owner")
@Transactional
public class MemberResource
    implements ChangeMember, EndSessionsOfMember, GetMember, ListMembers, RemoveMember {
  @Inject Caller caller;
  @Inject Owners owners;
  @Inject MergePatch mergePatch;
  @Inject Trail trail;
  @Inject Clock clock;

  @Override
  public Page<MemberView> listMembers(Paging paging) {
    return Member.list(caller.workspaceId(), paging);
  }

  @Override
  public Response getMember(UUID memberId) {
    var member = Member.of(caller.workspaceId(), memberId);
    return Etag.ok(member.view(), member.version);
  }

  @Override
  public Response changeMember(UUID memberId, @Nullable String ifMatch, JsonNode patch) {
    var owner = owners.caller();
    var member = Member.toChange(caller.workspaceId(), memberId, ifMatch);
    var change = mergePatch.apply(new MemberChange(member.role, member.isSuspended()), patch);
    if (change.role() != member.role || change.suspended() != member.isSuspended()) {
      if (change.role() != member.role) {
        if (caller.token().isPresent()) {
          throw ProblemException.of(PlatformProblem.SESSION_ONLY, "Tokens cannot change a role");
        }
        member.receive(change.role(), owner, clock.instant());
        trail.note(TrailKind.ROLE_CHANGED, memberId, change.role().word());
      }
      owners.suspend(member, change.suspended());
      owners.endSessions(member);
    }
    return Etag.ok(member.view(), member.version);
  }

  @Override
  public void endSessionsOfMember(UUID memberId) {
    owners.caller();
    owners.signOut(Member.of(caller.workspaceId(), memberId));
    trail.note(TrailKind.SIGNED_OUT, memberId, null);
  }

  @Override
  public void removeMember(UUID memberId, @Nullable String ifMatch) {
    var remover = owners.caller();
    var member = Member.toChange(caller.workspaceId(), memberId, ifMatch);
    var heir = remover.memberId.equals(memberId) ? Owners.besides(member) : remover;
    owners.remove(member, heir);
  }
}
