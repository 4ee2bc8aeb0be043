package io.tenward.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AddTask;
import io.tenward.contract.CardName;
import io.tenward.contract.ChangeTask;
import io.tenward.contract.EntryKind;
import io.tenward.contract.FinishTask;
import io.tenward.contract.FinishedTask;
import io.tenward.contract.GetTask;
import io.tenward.contract.ListTasks;
import io.tenward.contract.Quadrant;
import io.tenward.contract.RemoveTask;
import io.tenward.contract.TaskDraft;
import io.tenward.contract.TaskFinish;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.contract.TaskView;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.growth.thread.Threads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages what a lead, or a person they handed it to, is going to do. */
@RolesAllowed("lead")
@Transactional
public class TaskResource
    implements AddTask, ChangeTask, FinishTask, GetTask, ListTasks, RemoveTask {
  /** Is fired when a task comes to name a person. An observer may refuse it. */
  public record TaskNamed(UUID taskId) {}

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject GrowthIn in;
  @Inject GrowthOut out;
  @Inject GrowthQuery query;
  @Inject GrowthViews views;
  @Inject MergePatch mergePatch;
  @Inject NamedPeople people;
  @Inject Threads threads;
  @Inject Event<TaskRemoval> removals;
  @Inject Event<TaskNamed> named;

  @Override
  public Page<TaskView> listTasks(
      @Nullable UUID goalId,
      @Nullable TaskState state,
      @Nullable TaskMark mark,
      @Nullable Quadrant quadrant,
      @Nullable CardName card,
      Paging paging) {
    return query.tasks(goalId, state, mark, quadrant, card, paging);
  }

  @Override
  @Idempotent
  public Response addTask(TaskDraft draft) {
    caller.hold();
    Task known = draft.id() == null ? null : Task.findById(draft.id());
    if (known != null
        && !(known.state == TaskState.DROPPED && known.memberId.equals(caller.memberId()))) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    var task = known == null ? Task.write(caller, draft.text(), clock.instant()) : known;
    task.taskId = Objects.requireNonNullElse(draft.id(), task.taskId);
    in.write(draft, task);
    task.thread = threads.hang(draft.thread());
    people.requireTalk(task.talkId);
    GoalResource.require(caller, task.goalId);
    task.personName = null;
    settle(task, new Task());
    task.takeStepFromOthers(database);
    task.persist();
    return Etag.created("/api/tasks/" + task.taskId, views.task(task), task.version);
  }

  @Override
  public Response getTask(UUID taskId) {
    var task = readable(taskId, LockModeType.NONE);
    return Etag.ok(views.task(task), task.version);
  }

  @Override
  public Response changeTask(UUID taskId, @Nullable String ifMatch, JsonNode patch) {
    var task = changeable(taskId, ifMatch);
    people.requireNamelessReason(sourceOf(task));
    var before = out.copy(task);
    in.write(mergePatch.apply(out.change(task), patch), task);
    if (!Objects.equals(task.week, before.week) && !patch.has("priority")) {
      task.priority = null;
    }
    task.shared &= Objects.equals(task.personId, before.personId) || patch.has("shared");
    settle(task, before);
    if (task.state == TaskState.OPEN) {
      task.takeStepFromOthers(database);
    }
    task.flush();
    if (task.state != before.state) {
      task.leavePlace();
    }
    return Etag.ok(views.task(task), task.version);
  }

  @Override
  public void removeTask(UUID taskId, @Nullable String ifMatch) {
    var task = changeable(taskId, ifMatch);
    var removal = new TaskRemoval(taskId);
    removals.fire(removal);
    if (removal.isKept()) {
      task.drop(clock.instant());
    } else {
      task.delete();
    }
  }

  @Override
  public FinishedTask finishTask(UUID taskId, @Nullable String ifMatch, TaskFinish finish) {
    var task = changeable(taskId, ifMatch);
    if (!task.isOpen()) {
      throw ProblemException.of(GrowthProblem.NOT_OPEN_TASK, "It is " + task.state.word());
    }
    var now = clock.instant();
    task.become(TaskState.DONE, now);
    task.flush();
    task.leavePlace();
    if (finish.happened() == null) {
      return new FinishedTask(views.task(task), null);
    }
    var day = Objects.requireNonNullElseGet(finish.day(), caller::today);
    var kind = Objects.requireNonNullElse(finish.kind(), EntryKind.DID);
    var entry = Entry.of(task, caller, day, kind, finish.happened(), now);
    entry.evidence = Boolean.TRUE.equals(finish.evidence());
    entry.card = task.card;
    entry.outcome = task.outcome;
    if (Boolean.TRUE.equals(finish.sent())) {
      GrowthChecks.showable(task, "/sent");
      entry.kind = EntryKind.TOUCH;
      entry.card = CardName.UPDATE;
    }
    GrowthChecks.shownByPress(caller, entry, new Entry());
    entry.persistAndFlush();
    return new FinishedTask(views.task(task), views.entry(entry));
  }

  /** Tells whether the task or its goal may have come out of anonymous answers. */
  public static boolean isBesideAnswers(UUID taskId) {
    return Task.<Task>findByIdOptional(taskId)
        .map(TaskResource::sourceOf)
        .filter(ThreadLink::isAnonymous)
        .isPresent();
  }

  /** Tells whether the task names a person or came out of a one-on-one. */
  public static boolean isNamed(UUID taskId) {
    return Task.<Task>findByIdOptional(taskId)
        .filter(task -> task.personId != null || task.talkId != null)
        .isPresent();
  }

  private static @Nullable ThreadLink sourceOf(Task task) {
    Goal goal = task.goalId == null ? null : Goal.findById(task.goalId);
    return goal == null ? task.thread : goal.thread;
  }

  private void settle(Task task, Task before) {
    if (!Objects.equals(task.personId, before.personId)) {
      task.personName = people.name(task.personId);
    }
    if (task.personId != null && !task.personId.equals(before.personId)) {
      named.fire(new TaskNamed(task.taskId));
    }
    task.follow(before, clock.instant());
    task.requireSound();
    GrowthChecks.shownByPress(caller, task, before);
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
