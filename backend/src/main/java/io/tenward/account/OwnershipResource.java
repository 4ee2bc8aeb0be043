package io.tenward.account;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.HandOverOwnership;
import io.tenward.contract.Role;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handing the workspace to somebody else. Surveys and results stay with whoever asked. */
@RolesAllowed("owner")
public class OwnershipResource implements HandOverOwnership {
  @Inject Caller caller;
  @Inject Owners owners;
  @Inject Trail trail;
  @Inject Clock clock;

  @Override
  @Transactional
  public Response handOverOwnership(UUID memberId, @Nullable String ifMatch) {
    var owner = owners.caller();
    var heir = Member.toChange(caller.workspaceId(), memberId, ifMatch);
    if (heir.role == Role.OWNER) {
      throw ProblemException.of(
          AccountProblem.ALREADY_OWNER, "To stop being an owner, change your own role instead");
    }
    var now = clock.instant();
    heir.receive(Role.OWNER, owner, now);
    heir.suspendedAt = null;
    owner.receive(Role.LEAD, owner, now);
    trail.note(TrailKind.OWNERSHIP_HANDED_OVER, memberId, null);
    heir.flush();
    owners.endSessions(heir);
    owners.endSessions(owner);
    return Etag.ok(heir.view(), heir.version);
  }
}
