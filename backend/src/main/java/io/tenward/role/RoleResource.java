package io.tenward.role;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.contract.GetRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own role. Nobody else reads it here. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
class RoleResource implements GetRole {
  /** What is kept, and what is sent to replace it. */
  record View(@Nullable RoleSource source, List<RoleClause> clauses) {
    static View of(LeadRole role) {
      return new View(role.source(), role.clauses());
    }
  }

  private final Caller caller;
  private final Event<ClausesChanged> changes;
  private final Clock clock;

  RoleResource(Caller caller, Event<ClausesChanged> changes, Clock clock) {
    this.caller = caller;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  @ByToken(Scope.ROLE_READ)
  public Response getRole() {
    return answer(LeadRole.of(caller));
  }

  @PUT
  @Path("/api/role")
  @Consumes(MediaType.APPLICATION_JSON)
  @ByToken(Scope.ROLE_WRITE)
  public Response changeRole(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, View draft) {
    requireDistinct(draft.clauses());
    var now = clock.instant();
    var role = LeadRole.toChange(caller, now);
    Etag.require(ifMatch, role.version, View.of(role));
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
    return Etag.ok(View.of(role), role.version);
  }
}
