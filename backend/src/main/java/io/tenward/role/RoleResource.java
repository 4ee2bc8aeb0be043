package io.tenward.role;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeRole;
import io.tenward.contract.GetRole;
import io.tenward.contract.LeadRoleDraft;
import io.tenward.contract.RoleClause;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Manages the caller's own role; only they read it here. */
@RolesAllowed("lead")
@Transactional
class RoleResource implements ChangeRole, GetRole {
  @Inject Database database;
  @Inject Caller caller;
  @Inject Event<ClausesChanged> changes;
  @Inject Clock clock;

  @Override
  public Response getRole() {
    return answer(LeadRole.of(caller));
  }

  @Override
  public Response changeRole(@Nullable String ifMatch, LeadRoleDraft draft) {
    requireDistinct(draft.clauses());
    var now = clock.instant();
    var role = LeadRole.toChange(database, caller, now);
    Etag.require(ifMatch, role.version, role.view());
    var changed = ClausesChanged.of(caller.memberId(), role.clauses(), draft.clauses());
    role.write(draft.source(), draft.clauses(), now);
    LeadRole.flush();
    if (!changed.ids().isEmpty()) {
      changes.fire(changed);
    }
    return answer(role);
  }

  private static void requireDistinct(List<RoleClause> clauses) {
    var seen = new HashSet<>();
    var problem = ProblemException.invalid("An id appears twice");
    for (int i = 0; i < clauses.size(); i++) {
      if (!seen.add(clauses.get(i).id())) {
        problem.field("/clauses/" + i + "/id", "duplicate");
      }
    }
    if (seen.size() < clauses.size()) {
      throw problem;
    }
  }

  private static Response answer(LeadRole role) {
    return Etag.ok(role.view(), role.version);
  }
}
