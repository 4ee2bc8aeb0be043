package io.tenward.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.KebabEnum;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The goals of a lead, and handovers that they are the partner in. */
@Path("/api/goals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class GoalResource {
  static final int SIGN = 500;

  record GoalDraft(
      Goal.Kind kind,
      String title,
      @Nullable String sign,
      ThreadLink.@Nullable Draft thread,
      @Nullable LocalDate lookBackOn,
      @Nullable UUID partnerId,
      @Nullable String template,
      @Nullable String language,
      @Nullable LocalDate startOn) {}

  record GoalChange(
      String title,
      @Nullable String sign,
      @Nullable LocalDate lookBackOn,
      @Nullable UUID partnerId,
      Goal.State state) {}

  enum Outcome implements KebabEnum {
    KEEP,
    ADJUST,
    REST,
    REACHED
  }

  record LookBack(
      Outcome outcome,
      @Nullable String text,
      @Nullable LocalDate lookBackOn,
      @Nullable String title,
      @Nullable String sign) {}

  private final Caller caller;
  private final Clock clock;
  private final Database database;
  private final Event<TaskRemoval> removals;
  private final GrowthQuery query;
  private final GrowthViews views;
  private final MergePatch mergePatch;
  private final NamedPeople people;
  private final Threads threads;

  GoalResource(
      Caller caller,
      Clock clock,
      Database database,
      Event<TaskRemoval> removals,
      GrowthQuery query,
      GrowthViews views,
      MergePatch mergePatch,
      NamedPeople people,
      Threads threads) {
    this.caller = caller;
    this.clock = clock;
    this.database = database;
    this.removals = removals;
    this.query = query;
    this.views = views;
    this.mergePatch = mergePatch;
    this.people = people;
    this.threads = threads;
  }

  @GET
  public Page<GoalView> listGoals(
      @QueryParam("state") Goal.@Nullable State state, @BeanParam Paging paging) {
    return query.goals(state, paging);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response addGoal(GoalDraft draft) {
    caller.hold();
    var now = clock.instant();
    var template = GoalTemplate.of(draft.template(), draft.kind());
    requireFitting(draft.kind(), caller.memberId(), draft.partnerId(), draft.lookBackOn());
    var goal = new Goal();
    goal.goalId = UUID.randomUUID();
    goal.workspaceId = caller.workspaceId();
    goal.memberId = caller.memberId();
    goal.kind = draft.kind();
    goal.title = draft.title();
    goal.sign = draft.sign();
    goal.state = Goal.State.DRAFT;
    goal.thread = threads.hang(draft.thread());
    goal.beginAt(threads.startOf(goal.thread));
    goal.lookBackOn = draft.lookBackOn();
    goal.partnerId = draft.partnerId();
    goal.template = draft.template();
    goal.createdAt = now;
    goal.changedAt = now;
    goal.persist();
    threads.carry(goal.thread, goal.goalId);
    var start = draft.startOn() == null ? caller.today() : draft.startOn();
    var language = "de".equals(draft.language()) ? "de" : "en";
    template.ifPresent(
        prepared -> prepared.writeTasks(goal, language, start, threads.clauses(), people.team()));
    return Response.created(URI.create("/api/goals/" + goal.goalId))
        .header(HttpHeaders.ETAG, Etag.of(goal.version))
        .entity(views.goal(goal))
        .build();
  }

  @GET
  @Path("{goalId}")
  public Response getGoal(@PathParam("goalId") UUID goalId) {
    return answer(Goal.of(caller.memberId(), goalId).orElseThrow(GoalResource::notFound));
  }

  @PATCH
  @Path("{goalId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Response changeGoal(
      @PathParam("goalId") UUID goalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    var goal = changeable(goalId, ifMatch);
    var before = new GoalChange(goal.title, goal.sign, goal.lookBackOn, goal.partnerId, goal.state);
    var change = mergePatch.apply(before, patch);
    requireFitting(
        goal.kind,
        goal.memberId,
        changed(before.partnerId(), change.partnerId()),
        changed(before.lookBackOn(), change.lookBackOn()));
    goal.title = change.title();
    goal.sign = change.sign();
    goal.lookBackOn = change.lookBackOn();
    goal.partnerId = change.partnerId();
    goal.become(change.state(), clock.instant());
    return answer(goal);
  }

  @DELETE
  @Path("{goalId}")
  public void removeGoal(
      @PathParam("goalId") UUID goalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var goal = changeable(goalId, ifMatch);
    if (!goal.belongsTo(caller.memberId())) {
      throw ProblemException.of(
          PlatformProblem.FORBIDDEN, "Only the lead who created the goal can delete it");
    }
    database.update("update entry set goal_title = ? where goal_id = ?", goal.title, goalId);
    Share.forget(goalId);
    threads.forget(goalId);
    Task.<Task>list("goalId", goalId)
        .forEach(
            task -> {
              var removal = new TaskRemoval(task.taskId);
              removals.fire(removal);
              if (removal.isKept()) {
                task.drop(clock.instant());
                task.outlive(goal);
              }
            });
    goal.flush();
    goal.delete();
  }

  @POST
  @Path("{goalId}/look-backs")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addLookBack(
      @PathParam("goalId") UUID goalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      LookBack said) {
    var goal = changeable(goalId, ifMatch);
    requireFitting(goal.kind, goal.memberId, null, said.lookBackOn());
    var now = clock.instant();
    switch (said.outcome()) {
      case KEEP -> goal.changedAt = now;
      case ADJUST -> goal.adjust(said.title(), said.sign(), requireWhy(said), now);
      case REST -> goal.become(Goal.State.RESTING, now);
      case REACHED -> reach(goal, said, now);
    }
    if (said.outcome() != Outcome.REACHED) {
      goal.lookBackOn = said.lookBackOn();
    }
    if (said.text() != null) {
      writeDown(goal, said.text(), now);
    }
    return answer(goal);
  }

  private static String requireWhy(LookBack said) {
    if (said.text() == null) {
      throw ProblemException.invalid().field("/text", "required");
    }
    return said.text();
  }

  private static void reach(Goal goal, LookBack said, Instant now) {
    if (said.text() == null && Entry.count("goalId = ?1 and evidence", goal.goalId) == 0) {
      throw ProblemException.of(
          GrowthProblem.NO_EVIDENCE, "Mark an entry as evidence, or say why there is none");
    }
    goal.state = Goal.State.REACHED;
    goal.changedAt = now;
  }

  private void writeDown(Goal goal, String text, Instant now) {
    var entry = Entry.write(caller, caller.today(), Entry.Kind.REFLECTION, text, now);
    entry.goalId = goal.goalId;
    entry.persist();
  }

  /** What is as it was is not asked about again. */
  private static <T> @Nullable T changed(@Nullable T before, @Nullable T after) {
    return Objects.equals(before, after) ? null : after;
  }

  private void requireFitting(
      Goal.Kind kind, UUID owner, @Nullable UUID partnerId, @Nullable LocalDate lookBackOn) {
    var problem = ProblemException.invalid();
    if (partnerId != null && (kind != Goal.Kind.HANDOVER || !isOtherLead(partnerId, owner))) {
      problem.field("/partnerId", "unknown-member");
    }
    GrowthChecks.notOver(problem, lookBackOn, clock);
    problem.throwIfAny();
  }

  private boolean isOtherLead(UUID memberId, UUID owner) {
    return !memberId.equals(owner)
        && !database
            .ids(
                """
                select member_id from member
                where member_id = ? and workspace_id = ? and role in ('owner', 'lead')
                """,
                memberId,
                caller.workspaceId())
            .isEmpty();
  }

  private Goal changeable(UUID goalId, @Nullable String ifMatch) {
    caller.hold();
    var goal = Goal.toChange(caller.memberId(), goalId).orElseThrow(GoalResource::notFound);
    Etag.require(ifMatch, goal.version, views.goal(goal));
    return goal;
  }

  private Response answer(Goal goal) {
    goal.flush();
    return Etag.ok(views.goal(goal), goal.version);
  }

  static ProblemException notFound() {
    return ProblemException.notFound("The goal does not exist or is not yours");
  }
}
