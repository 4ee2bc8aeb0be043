package io.tenward.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.member.MemberLeaves;
import io.tenward.account.member.Role;
import io.tenward.account.member.Workspace;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody with an account in the workspace, for its owners. */
@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
@Transactional
public class MemberResource {
  record MemberChange(Role role, Boolean suspended) {}

  private final Caller caller;
  private final Owners owners;
  private final MergePatch mergePatch;
  private final Event<MemberLeaves> leaves;
  private final Clock clock;

  MemberResource(
      Caller caller,
      Owners owners,
      MergePatch mergePatch,
      Event<MemberLeaves> leaves,
      Clock clock) {
    this.caller = caller;
    this.owners = owners;
    this.mergePatch = mergePatch;
    this.leaves = leaves;
    this.clock = clock;
  }

  @GET
  @ByToken(Scope.MEMBERS_READ)
  public Page<Member.View> listMembers(@BeanParam Paging paging) {
    return Member.list(caller.workspaceId(), paging);
  }

  @GET
  @Path("{memberId}")
  @ByToken(Scope.MEMBERS_READ)
  public Response getMember(@PathParam("memberId") UUID memberId) {
    var member = Member.of(caller.workspaceId(), memberId);
    return Etag.ok(member.view(), member.version);
  }

  @PATCH
  @Path("{memberId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Response changeMember(
      @PathParam("memberId") UUID memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    var owner = owners.caller();
    var member = Member.toChange(caller.workspaceId(), memberId, ifMatch);
    var change = mergePatch.apply(new MemberChange(member.role, member.isSuspended()), patch);
    if (change.role() != member.role || change.suspended() != member.isSuspended()) {
      Owners.besides(member);
      if (change.role() != member.role) {
        member.receive(change.role(), owner, clock.instant());
      }
      member.suspend(change.suspended() ? clock.instant() : null);
      member.flush();
      owners.signOut(member);
    }
    return Etag.ok(member.view(), member.version);
  }

  @DELETE
  @Path("{memberId}/sessions")
  public void endSessionsOfMember(@PathParam("memberId") UUID memberId) {
    owners.caller();
    owners.signOut(Member.of(caller.workspaceId(), memberId));
  }

  @DELETE
  @Path("{memberId}")
  public void removeMember(
      @PathParam("memberId") UUID memberId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var remover = owners.caller();
    var member = Member.toChange(caller.workspaceId(), memberId, ifMatch);
    var heir = remover.memberId.equals(memberId) ? Owners.besides(member) : remover;
    leaves.fire(new MemberLeaves(member.workspaceId, memberId));
    Workspace.of(member.workspaceId).isLeftBy(member);
    MemberInvitation.passOn(member, heir);
    member.flush();
    member.delete();
  }
}
