package io.tenward.growth;

import io.quarkus.panache.common.Sort;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.EntryKind;
import io.tenward.contract.TaskState;
import io.tenward.contract.TaskView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the week read tasks and write into the log. */
@Singleton
public class PlannedTasks {
  private static final int MOST = 200;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject GrowthQuery query;
  @Inject GrowthViews views;
  @Inject NamedPeople people;

  /** Tells whether the task is the caller's own or belongs to a shared handover. */
  public boolean mayRead(UUID taskId) {
    return query.mayRead("task", taskId);
  }

  /**
   * The caller's own open tasks of a week.
   *
   * @param without these, which have a block already
   */
  public List<TaskView> ofWeek(LocalDate week, Collection<UUID> without) {
    List<Task> tasks =
        Task.find(
                "memberId = ?1 and week = ?2 and state = ?3",
                Sort.by("dueOn").and("createdAt"),
                caller.memberId(),
                week,
                TaskState.OPEN)
            .list();
    return views.tasks(
        tasks.stream().filter(task -> !without.contains(task.taskId)).limit(MOST).toList());
  }

  /**
   * Lists the caller's own tasks finished from the first day until before the last.
   *
   * @param without these, which have a block
   */
  public List<TaskView> doneIn(LocalDate first, LocalDate last, Collection<UUID> without) {
    List<Task> tasks =
        Task.find(
                "memberId = ?1 and doneAt >= ?2 and doneAt < ?3 and theirs = false",
                Sort.by("doneAt"),
                caller.memberId(),
                first.atStartOfDay(caller.zone()).toInstant(),
                last.atStartOfDay(caller.zone()).toInstant())
            .list();
    return views.tasks(
        tasks.stream().filter(task -> !without.contains(task.taskId)).limit(MOST).toList());
  }

  /**
   * @throws ProblemException invalid-request unless it is one of the caller's people, or nobody
   */
  public void requirePerson(@Nullable UUID personId) {
    people.name(personId);
  }

  /**
   * Completes an open task, or opens one that was done, with what follows for the step of its goal;
   * any other stays, and so does one of a handover that the caller has left meanwhile.
   *
   * @param happened for the log; null for no entry
   */
  public void finish(
      @Nullable UUID taskId, boolean done, LocalDate day, @Nullable String happened) {
    Task task =
        taskId == null || !mayRead(taskId)
            ? null
            : Task.findById(taskId, LockModeType.PESSIMISTIC_WRITE);
    var now = clock.instant();
    if (task != null && (done ? task.isOpen() : task.state == TaskState.DONE)) {
      if (!done) {
        task.takeStepFromOthers(database);
      }
      task.become(done ? TaskState.DONE : TaskState.OPEN, now);
      task.flush();
      task.leavePlace();
    }
    if (happened != null) {
      var entry =
          task == null
              ? Entry.write(caller, day, EntryKind.DID, happened, now)
              : Entry.of(task, caller, day, EntryKind.DID, happened, now);
      entry.persist();
    }
  }

  /**
   * Writes what a lead says of a week into the log.
   *
   * @param entryId of what was written before, which is changed if it is still there
   */
  public UUID reflect(@Nullable UUID entryId, LocalDate day, String text) {
    Entry known = entryId == null ? null : Entry.findById(entryId);
    if (known != null && known.memberId.equals(caller.memberId())) {
      known.text = text;
      return known.entryId;
    }
    var entry = Entry.write(caller, day, EntryKind.REFLECTION, text, clock.instant());
    entry.persistAndFlush();
    return entry.entryId;
  }
}
