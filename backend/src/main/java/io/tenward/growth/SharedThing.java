package io.tenward.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member reads of a thing that somebody shares with them: no person, no released block, and
 * of what it hangs on clauses alone.
 *
 * @param title of a goal; of an entry its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SharedThing(
    UUID id,
    Share.Kind kind,
    UUID thingId,
    String title,
    MemberName by,
    MemberName with,
    Instant since,
    @Nullable SharedGoal goal,
    @Nullable SharedEntry entry) {

  /**
   * @param self the own rating that it began from
   */
  record SharedGoal(
      Goal.Kind kind,
      String title,
      @Nullable String sign,
      Goal.State state,
      @Nullable String clause,
      @Nullable Integer self,
      @Nullable LocalDate lookBackOn,
      @Nullable String step,
      List<Milestone> milestones) {
    static SharedGoal of(Goal goal) {
      var start = goal.start();
      List<Task> milestones =
          Task.list(
              "goalId = ?1 and mark = ?2 and state <> ?3",
              Sort.by("dueOn").and("createdAt").and("place"),
              goal.goalId,
              Task.Mark.MILESTONE,
              Task.State.DROPPED);
      return new SharedGoal(
          goal.kind,
          goal.title,
          goal.sign,
          goal.state,
          clauseOf(goal.thread),
          start == null ? null : start.self(),
          goal.lookBackOn,
          Task.stepOf(goal.goalId).map(task -> task.text).orElse(null),
          milestones.stream().map(Milestone::of).toList());
    }
  }

  record Milestone(
      String text, @Nullable LocalDate dueOn, boolean reached, @Nullable Instant reachedAt) {
    static Milestone of(Task task) {
      return new Milestone(task.text, task.dueOn, task.state == Task.State.DONE, task.doneAt);
    }
  }

  record SharedEntry(
      LocalDate day, Entry.Kind kind, String text, @Nullable String clause, boolean evidence) {
    static SharedEntry of(Entry entry) {
      return new SharedEntry(
          entry.day, entry.kind, entry.text, clauseOf(entry.thread), entry.evidence);
    }
  }

  private static @Nullable String clauseOf(@Nullable ThreadLink thread) {
    return thread == null || thread.isAnonymous() ? null : thread.words();
  }
}
