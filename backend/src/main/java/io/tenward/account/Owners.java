package io.tenward.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.member.MemberLeaves;
import io.tenward.account.member.Workspace;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionProvider;
import io.tenward.account.token.ApiToken;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.Role;
import io.tenward.contract.TrailKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Changes by owners, one after the other in a workspace, each by somebody who still is one. */
@RequestScoped
public class Owners {
  @Inject Caller caller;
  @Inject Database database;
  @Inject Trail trail;
  @Inject SecurityIdentity identity;
  @Inject Event<MemberLeaves> leaves;
  @Inject Clock clock;

  /**
   * From here on until the transaction ends nobody else changes who owns the workspace: of two
   * owners who demote each other at the same moment, one is an owner no more when their turn comes.
   *
   * @return the caller as they are now, and stay until then: what another request of theirs changes
   *     waits, or has been changed
   * @throws ProblemException not-signed-in or forbidden when they have been removed or demoted
   *     since the request came
   */
  Member caller() {
    var member = anyCaller();
    if (member.role != Role.OWNER) {
      throw ProblemException.of(PlatformProblem.FORBIDDEN, "You are no longer an owner");
    }
    return member;
  }

  /** The same of a member in any role, who leaves. */
  Member anyCaller() {
    database.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 2))",
        row -> true,
        caller.workspaceId().toString());
    return Member.stillThere(Member.toChange(caller.memberId()));
  }

  /**
   * @param heir gets the invitations that they sent
   */
  void remove(Member member, Member heir) {
    leaves.fire(new MemberLeaves(member.workspaceId, member.memberId));
    Workspace.of(member.workspaceId).isLeftBy(member);
    MemberInvitation.passOn(member, heir);
    member.flush();
    member.delete();
  }

  /**
   * @throws ProblemException as {@link #caller}
   */
  public void hold() {
    caller();
  }

  /** Finds the member of this workspace who has the address. */
  public Optional<UUID> colleague(String email) {
    return Member.byEmail(email)
        .filter(member -> member.workspaceId.equals(caller.workspaceId()))
        .map(member -> member.memberId);
  }

  /**
   * Suspends a member as a directory of the company says.
   *
   * @return since when; empty if they were suspended before
   * @throws ProblemException last-owner
   */
  public Optional<Instant> suspend(UUID memberId) {
    var member = Member.toChange(memberId);
    if (member.isSuspended()) {
      return Optional.empty();
    }
    suspend(member, true);
    signOut(member);
    return Optional.ofNullable(member.suspendedAt);
  }

  /** Lifts the suspension that began then, and no other one. */
  public void resume(UUID memberId, Instant since) {
    var member = Member.toChange(memberId);
    if (since.equals(member.suspendedAt)) {
      suspend(member, false);
    }
  }

  /**
   * @throws ProblemException last-owner
   */
  void suspend(Member member, boolean suspended) {
    besides(member);
    if (member.isSuspended() != suspended) {
      var kind = suspended ? TrailKind.SUSPENDED : TrailKind.RESUMED;
      trail.note(kind, member.memberId, null);
    }
    member.suspendedAt = suspended ? clock.instant() : null;
    member.flush();
  }

  /**
   * Ends their sessions and tokens, but not this session: whoever does it to themselves sees what
   * comes of it.
   */
  void signOut(Member member) {
    ApiToken.endAll(member.memberId);
    endSessions(member);
  }

  void endSessions(Member member) {
    if (member.memberId.equals(caller.memberId()) && caller.token().isEmpty()) {
      Session.endOthers(member.memberId, identity.getAttribute(SessionProvider.SESSION_ID));
    } else {
      Session.endAll(member.memberId);
    }
  }

  /**
   * Somebody who owns the workspace when this member does not.
   *
   * @throws ProblemException last-owner when nobody else could invite, change or remove members
   */
  static Member besides(Member member) {
    return Member.<Member>find(
            """
            workspaceId = ?1 and role = ?2 and memberId <> ?3 and suspendedAt is null
            order by createdAt, memberId
            """,
            member.workspaceId,
            Role.OWNER,
            member.memberId)
        .firstResultOptional()
        .orElseThrow(
            () ->
                ProblemException.of(
                    AccountProblem.LAST_OWNER,
                    "Make someone else an owner first, or hand over ownership"));
  }
}
