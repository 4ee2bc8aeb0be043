package io.tenward.webhook;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What webhooks are sent, for whom no webhook reaches. */
@Path("/api/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class EventResource {
  record EventList(List<EventView> items) {}

  private final Caller caller;
  private final EventTable events;

  EventResource(Caller caller, EventTable events) {
    this.caller = caller;
    this.events = events;
  }

  @GET
  @ByToken(Scope.SURVEYS_READ)
  public EventList listEvents(
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
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
