package io.tenward.growth;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.EntryKind;
import io.tenward.contract.TaskState;
import io.tenward.contract.ThreadKind;
import io.tenward.growth.thread.ThreadLink;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** Writes entries and tasks of other features. */
@Singleton
public class Log {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;

  /**
   * Something that somebody said to a lead about a clause, with their name in it.
   *
   * @param words of the clause
   */
  public void heard(UUID workspaceId, UUID leadId, UUID clauseId, String words, String text) {
    var entry = heard(workspaceId, leadId, text);
    entry.thread = new ThreadLink(ThreadKind.CLAUSE, clauseId.toString(), words, null);
    entry.persist();
  }

  /** Adds what a helper wrote at the link of a goal. */
  void heard(Goal goal, UUID entryId, String name, String text) {
    var entry = heard(goal.workspaceId, goal.memberId, text);
    entry.entryId = entryId;
    entry.goalId = goal.goalId;
    entry.helper = name;
    entry.persist();
  }

  private Entry heard(UUID workspaceId, UUID leadId, String text) {
    var now = clock.instant();
    var zone =
        database
            .first(
                "select coalesce(zone, 'UTC') from member where member_id = ?",
                row -> ZoneId.of(row.getString(1)),
                leadId)
            .orElse(ZoneOffset.UTC);
    return Entry.write(
        workspaceId, leadId, LocalDate.ofInstant(now, zone), EntryKind.HEARD, text, now);
  }

  /**
   * Something for the caller to do, in the week of its day.
   *
   * @param taskId chosen by the feature, which finds it again by it
   */
  public void remind(UUID taskId, String text, LocalDate dueOn) {
    var task = Task.write(caller, text, clock.instant());
    task.taskId = taskId;
    task.dueOn = dueOn;
    task.week = dueOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    task.persist();
  }

  /** Marks the caller's task as done, if it is still open. */
  public void done(UUID taskId) {
    Task.<Task>findByIdOptional(taskId)
        .filter(task -> task.memberId.equals(caller.memberId()) && task.isOpen())
        .ifPresent(task -> task.become(TaskState.DONE, clock.instant()));
  }
}
