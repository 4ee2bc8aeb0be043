package io.tenward.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead, or somebody for them, is going to do. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class TaskResource {

  record TaskDraft(
      @Nullable UUID id,
      String text,
      @Nullable String note,
      @Nullable Integer minutes,
      @Nullable LocalDate dueOn,
      Task.@Nullable State state,
      Task.@Nullable Mark mark,
      Task.@Nullable Stage stage,
      Task.@Nullable Quadrant quadrant,
      @Nullable LocalDate week,
      @Nullable UUID goalId,
      ThreadLink.@Nullable Draft thread,
      @Nullable UUID personId,
      @Nullable UUID talkId,
      @Nullable String card,
      @Nullable String outcome,
      @Nullable WorkKind kind,
      @Nullable String audience,
      @Nullable String teller,
      @Nullable LocalDate heardOn) {}

  record TaskChange(
      String text,
      @Nullable String note,
      @Nullable Integer minutes,
      @Nullable LocalDate dueOn,
      Task.State state,
      Task.@Nullable Mark mark,
      Task.@Nullable Stage stage,
      Task.@Nullable Quadrant quadrant,
      @Nullable LocalDate week,
      @Nullable Integer priority,
      @Nullable UUID personId,
      @Nullable String card,
      @Nullable WorkKind kind,
      @Nullable String audience,
      @Nullable String teller,
      @Nullable LocalDate heardOn) {}

  record TaskFinish(
      @Nullable String happened,
      Entry.@Nullable Kind kind,
      @Nullable Boolean evidence,
      @Nullable LocalDate day) {}

  record FinishedTask(TaskView task, @Nullable EntryView entry) {}

  private final Caller caller;
  private final Clock clock;
  private final GrowthQuery query;
  private final GrowthViews views;
  private final MergePatch mergePatch;
  private final NamedPeople people;
  private final Threads threads;
  private final Event<TaskRemoval> removals;

  TaskResource(
      Caller caller,
      Clock clock,
      GrowthQuery query,
      GrowthViews views,
      MergePatch mergePatch,
      NamedPeople people,
      Threads threads,
      Event<TaskRemoval> removals) {
    this.caller = caller;
    this.clock = clock;
    this.query = query;
    this.views = views;
    this.mergePatch = mergePatch;
    this.people = people;
    this.threads = threads;
    this.removals = removals;
  }

  @GET
  public Page<TaskView> listTasks(
      @QueryParam("goalId") @Nullable UUID goalId,
      @QueryParam("state") Task.@Nullable State state,
      @QueryParam("mark") Task.@Nullable Mark mark,
      @QueryParam("quadrant") Task.@Nullable Quadrant quadrant,
      @QueryParam("card") @Nullable String card,
      @BeanParam Paging paging) {
    return query.tasks(goalId, state, mark, quadrant, card, paging);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response addTask(TaskDraft draft) {
    caller.hold();
    var now = clock.instant();
    Task known = draft.id() == null ? null : Task.findById(draft.id());
    if (known != null
        && !(known.state == Task.State.DROPPED && known.memberId.equals(caller.memberId()))) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    var task = known == null ? new Task() : known;
    task.taskId = Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID);
    task.workspaceId = caller.workspaceId();
    task.memberId = caller.memberId();
    task.text = draft.text();
    task.note = draft.note();
    task.minutes = draft.minutes();
    task.kind = draft.kind();
    task.dueOn = draft.dueOn();
    task.state = Task.State.OPEN;
    task.become(Objects.requireNonNullElse(draft.state(), Task.State.OPEN), now);
    task.audience = draft.audience();
    task.teller = draft.teller();
    task.heardOn = draft.heardOn();
    task.mark = draft.mark();
    task.sort(draft.quadrant(), now);
    task.week = draft.week();
    task.goalId = draft.goalId();
    task.thread = threads.hang(draft.thread());
    task.personId = draft.personId();
    task.personName = people.name(draft.personId());
    people.requireTalk(draft.talkId());
    task.talkId = draft.talkId();
    task.card = draft.card();
    task.outcome = draft.outcome();
    task.createdAt = known == null ? now : known.createdAt;
    requireGoal(task.goalId);
    move(task, draft.stage(), caller.today());
    task.requireSound();
    if (task.mark == Task.Mark.STEP) {
      task.takeStepFromOthers();
    }
    task.persist();
    return Response.created(URI.create("/api/tasks/" + task.taskId))
        .header(HttpHeaders.ETAG, Etag.of(task.version))
        .entity(views.task(task))
        .build();
  }

  @GET
  @Path("{taskId}")
  public Response getTask(@PathParam("taskId") UUID taskId) {
    var task = readable(taskId, LockModeType.NONE);
    return Etag.ok(views.task(task), task.version);
  }

  @PATCH
  @Path("{taskId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Response changeTask(
      @PathParam("taskId") UUID taskId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    var task = changeable(taskId, ifMatch);
    var now = clock.instant();
    var change =
        mergePatch.apply(
            new TaskChange(
                task.text,
                task.note,
                task.minutes,
                task.dueOn,
                task.state,
                task.mark,
                task.stage,
                task.quadrant,
                task.week,
                task.priority,
                task.personId,
                task.card,
                task.kind,
                task.audience,
                task.teller,
                task.heardOn),
            patch);
    task.text = change.text();
    task.note = change.note();
    task.minutes = change.minutes();
    task.kind = change.kind();
    task.due(change.dueOn());
    if (!Objects.equals(task.personId, change.personId())) {
      task.personName = people.name(change.personId());
      task.personId = change.personId();
    }
    task.card = change.card();
    task.sort(change.quadrant(), now);
    task.moveTo(change.week());
    if (patch.has("priority")) {
      task.priority = change.priority();
    }
    task.audience = change.audience();
    task.teller = change.teller();
    task.heardOn = change.heardOn();
    task.become(change.state(), now);
    move(task, change.stage(), caller.today());
    becomesStep(task, change.mark());
    task.flush();
    return Etag.ok(views.task(task), task.version);
  }

  /** The index allows one open step, so the other one goes first. */
  private static void becomesStep(Task task, Task.@Nullable Mark mark) {
    var before = task.mark;
    task.mark = mark;
    task.requireSound();
    if (mark == Task.Mark.STEP && task.state == Task.State.OPEN) {
      task.mark = before == Task.Mark.STEP ? before : null;
      task.takeStepFromOthers();
      task.mark = mark;
    }
  }

  @DELETE
  @Path("{taskId}")
  public void removeTask(
      @PathParam("taskId") UUID taskId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var task = changeable(taskId, ifMatch);
    var removal = new TaskRemoval(taskId);
    removals.fire(removal);
    if (removal.isKept()) {
      task.drop(clock.instant());
    } else {
      task.delete();
    }
  }

  @POST
  @Path("{taskId}/finish")
  @Consumes(MediaType.APPLICATION_JSON)
  public FinishedTask finishTask(
      @PathParam("taskId") UUID taskId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      TaskFinish finish) {
    var task = changeable(taskId, ifMatch);
    if (!task.isOpen()) {
      throw ProblemException.of(GrowthProblem.NOT_OPEN_TASK, "It is " + task.state.word());
    }
    var now = clock.instant();
    task.become(Task.State.DONE, now);
    task.flush();
    if (finish.happened() == null) {
      return new FinishedTask(views.task(task), null);
    }
    var day = finish.day() == null ? caller.today() : finish.day();
    var kind = Objects.requireNonNullElse(finish.kind(), Entry.Kind.DID);
    var entry = Entry.of(task, caller, day, kind, finish.happened(), now);
    entry.evidence = Boolean.TRUE.equals(finish.evidence());
    entry.card = task.card;
    entry.outcome = task.outcome;
    entry.persistAndFlush();
    return new FinishedTask(views.task(task), views.entry(entry));
  }

  private void requireGoal(@Nullable UUID goalId) {
    if (goalId != null && Goal.of(caller.memberId(), goalId).isEmpty()) {
      throw ProblemException.invalid().field("/goalId", "unknown-goal");
    }
  }

  /**
   * @throws ProblemException told-first where a duty would go on before everyone knows
   */
  private static void move(Task task, Task.@Nullable Stage stage, LocalDate today) {
    if (Objects.equals(task.stage, stage)) {
      return;
    }
    if (task.goalId == null) {
      throw ProblemException.invalid().field("/stage", "contradictory");
    }
    if (stage != null
        && stage.compareTo(Task.Stage.TOGETHER) > 0
        && !Task.isEveryoneTold(task.goalId)) {
      throw ProblemException.of(
          GrowthProblem.TOLD_FIRST, "An audience of the handover has not been told yet");
    }
    task.stage = stage;
    task.stageSince = stage == null ? null : today;
  }

  private Task changeable(UUID taskId, @Nullable String ifMatch) {
    caller.hold();
    var task = readable(taskId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, task.version, views.task(task));
    return task;
  }

  private Task readable(UUID taskId, LockModeType lock) {
    Task task = query.mayRead("task", taskId) ? Task.findById(taskId, lock) : null;
    if (task == null) {
      throw GoalResource.notFound();
    }
    return task;
  }
}
