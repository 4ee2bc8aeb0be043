package io.tenward.webhook;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Scope;
import io.tenward.contract.EventList;
import io.tenward.contract.ListEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what webhooks are sent, for whom no webhook reaches. */
@RolesAllowed("lead")
public class EventResource implements ListEvents {
  @Inject Caller caller;
  @Inject EventTable events;

  @Override
  public EventList listEvents(@Nullable UUID after, int limit) {
    var from = after == null ? 0 : position(after);
    return new EventList(
        events.list(from, caller.memberId(), caller.workspaceId(), readsMembers(), limit));
  }

  private long position(UUID after) {
    return events
        .position(after, caller.memberId(), caller.workspaceId())
        .orElseThrow(
            () ->
                ProblemException.invalid("This event is no longer stored")
                    .field("after", "bad-format"));
  }

  private boolean readsMembers() {
    var granted = caller.token().map(token -> Scope.MEMBERS_READ.isIn(token.scopes()));
    return caller.hasRole("owner") && granted.orElse(true);
  }
}
