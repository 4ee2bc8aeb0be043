package io.tenward.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.ChangeSettings;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AddGoal;
import io.tenward.contract.AddLookBack;
import io.tenward.contract.ChangeGoal;
import io.tenward.contract.EntryKind;
import io.tenward.contract.GetGoal;
import io.tenward.contract.GoalDraft;
import io.tenward.contract.GoalKind;
import io.tenward.contract.GoalState;
import io.tenward.contract.GoalView;
import io.tenward.contract.Language;
import io.tenward.contract.ListGoals;
import io.tenward.contract.LookBack;
import io.tenward.contract.LookBackOutcome;
import io.tenward.contract.RemoveGoal;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.growth.thread.Threads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the goals of a lead, and handovers in which they are the partner. */
@RolesAllowed("lead")
@Transactional
public class GoalResource
    implements AddGoal, AddLookBack, ChangeGoal, GetGoal, ListGoals, RemoveGoal {
  static final int SIGN = 500;

  @Inject Caller caller;
  @Inject ChangeSettings changes;
  @Inject Clock clock;
  @Inject Database database;
  @Inject Event<TaskRemoval> removals;
  @Inject GrowthIn in;
  @Inject GrowthOut out;
  @Inject GrowthQuery query;
  @Inject GrowthViews views;
  @Inject MergePatch mergePatch;
  @Inject NamedPeople people;
  @Inject Threads threads;

  @Override
  public Page<GoalView> listGoals(@Nullable GoalState state, Paging paging) {
    return query.goals(state, paging);
  }

  @Override
  @Idempotent
  public Response addGoal(GoalDraft draft) {
    caller.hold();
    var now = clock.instant();
    var template = ShippedGoals.of(draft.template(), draft.kind());
    requireFitting(draft.kind(), caller.memberId(), draft.partnerId(), draft.lookBackOn());
    var goal = new Goal();
    goal.goalId = UUID.randomUUID();
    goal.workspaceId = caller.workspaceId();
    goal.memberId = caller.memberId();
    in.write(draft, goal);
    goal.thread = threads.hang(draft.thread());
    goal.beginAt(threads.startOf(goal.thread));
    goal.createdAt = now;
    goal.changedAt = now;
    goal.persist();
    threads.carry(goal.thread, goal.goalId);
    var start = draft.startOn() == null ? caller.today() : draft.startOn();
    var language = Objects.requireNonNullElse(draft.language(), Language.EN).word();
    template.ifPresent(
        prepared ->
            ShippedGoals.writeTasks(
                prepared,
                goal,
                language,
                start,
                threads.clauses(),
                people.team(),
                draft.predecessor()));
    return Etag.created("/api/goals/" + goal.goalId, views.goal(goal), goal.version);
  }

  @Override
  public Response getGoal(UUID goalId) {
    return answer(Goal.of(caller.memberId(), goalId).orElseThrow(GoalResource::notFound));
  }

  @Override
  public Response changeGoal(UUID goalId, @Nullable String ifMatch, JsonNode patch) {
    var goal = changeable(goalId, ifMatch);
    people.requireNamelessReason(goal.thread);
    var before = out.copy(goal);
    in.write(mergePatch.apply(out.change(goal), patch), goal);
    requireFitting(
        goal.kind,
        goal.memberId,
        changed(before.partnerId, goal.partnerId),
        changed(before.lookBackOn, goal.lookBackOn));
    goal.follow(before.state, clock.instant());
    if (goal.state != before.state) {
      goal.comeBackLater(caller.today());
    }
    return answer(goal);
  }

  @Override
  public void removeGoal(UUID goalId, @Nullable String ifMatch) {
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

  @Override
  public Response addLookBack(UUID goalId, @Nullable String ifMatch, LookBack said) {
    var goal = changeable(goalId, ifMatch);
    requireFitting(goal.kind, goal.memberId, null, said.lookBackOn());
    var now = clock.instant();
    switch (said.outcome()) {
      case KEEP -> goal.changedAt = now;
      case ADJUST -> {
        var why = requireWhy(said);
        changes.because(people.isNameless(why, goal.thread) ? why : "");
        goal.adjust(said.title(), said.sign(), why, now);
      }
      case REST -> goal.become(GoalState.RESTING, now);
      case REACHED -> reach(goal, said, now);
    }
    if (said.outcome() != LookBackOutcome.REACHED) {
      goal.lookBackOn = said.lookBackOn();
      goal.comeBackLater(caller.today());
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
    goal.state = GoalState.REACHED;
    goal.changedAt = now;
  }

  private void writeDown(Goal goal, String text, Instant now) {
    var entry = Entry.write(caller, caller.today(), EntryKind.REFLECTION, text, now);
    entry.goalId = goal.goalId;
    entry.persist();
  }

  /** Returns null for an unchanged value, so that it is not checked again. */
  private static <T> @Nullable T changed(@Nullable T before, @Nullable T after) {
    return Objects.equals(before, after) ? null : after;
  }

  private void requireFitting(
      GoalKind kind, UUID owner, @Nullable UUID partnerId, @Nullable LocalDate lookBackOn) {
    var problem = ProblemException.invalid();
    if (partnerId != null && (kind != GoalKind.HANDOVER || !isOtherLead(partnerId, owner))) {
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

  /** Tells whether the goal may have come out of anonymous answers. */
  public static boolean isBesideAnswers(UUID goalId) {
    return Goal.<Goal>findByIdOptional(goalId)
        .map(goal -> goal.thread)
        .filter(ThreadLink::isAnonymous)
        .isPresent();
  }

  /**
   * @throws ProblemException invalid-request unless the caller may hang something on it
   */
  public static void require(Caller caller, @Nullable UUID goalId) {
    if (goalId != null && Goal.of(caller.memberId(), goalId).isEmpty()) {
      throw ProblemException.invalid().field("/goalId", "unknown-goal");
    }
  }

  static ProblemException notFound() {
    return ProblemException.notFound("The goal does not exist or is not yours");
  }
}
