package io.tenward.growth;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.CardName;
import io.tenward.contract.CardOutcome;
import io.tenward.contract.Quadrant;
import io.tenward.contract.Stage;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.contract.ThreadKind;
import io.tenward.contract.TimeBlockKind;
import io.tenward.growth.thread.ThreadLink;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something to do, by the member or, with a person, by somebody else. */
@Entity
class Task extends PanacheEntityBase {
  /** A step takes 5 to 90 minutes; people put off longer ones. */
  static final int SHORTEST_STEP = 5;

  static final int LONGEST_STEP = 90;
  static final int LONGEST_TEXT = 300;

  /**
   * Finds placeholders of a template that are still to be filled in; a link in Markdown is none.
   */
  private static final Pattern LEFT_BLANK = Pattern.compile("\\[\\p{L}[\\p{L} ]*](?!\\()");

  @Id public UUID taskId;
  public UUID workspaceId;
  public UUID memberId;
  public String text;
  public @Nullable String note;
  public @Nullable Integer minutes;

  @Enumerated(EnumType.STRING)
  public @Nullable TimeBlockKind kind;

  public @Nullable LocalDate dueOn;

  /** Names the day by which the person who does the task promised it at their link. */
  public @Nullable LocalDate theirDay;

  @Enumerated(EnumType.STRING)
  public TaskState state = TaskState.OPEN;

  @Enumerated(EnumType.STRING)
  public @Nullable TaskMark mark;

  @Enumerated(EnumType.STRING)
  public @Nullable Stage stage;

  @Enumerated(EnumType.STRING)
  public @Nullable Quadrant quadrant;

  public @Nullable Instant sortedAt;

  /** This is the Monday of the task's week. */
  public @Nullable LocalDate week;

  /** Ranks the task among the three most important of its week. */
  public @Nullable Integer priority;

  public @Nullable UUID goalId;
  @Embedded public @Nullable ThreadLink thread;
  public @Nullable UUID personId;

  /** Keeps the name that the person had when the task was written. */
  public @Nullable String personName;

  /** Says that somebody else does the task; it stays true once the task is done or dropped. */
  public boolean theirs;

  /** Says that the person reads the task on their link. */
  public boolean shared;

  /** Names the meeting that the task came out of. */
  public @Nullable UUID talkId;

  @Enumerated(EnumType.STRING)
  public @Nullable CardName card;

  /** Says how its card ended, or for whom it was. */
  @Enumerated(EnumType.STRING)
  public @Nullable CardOutcome outcome;

  /** Says who hears an announcement. */
  public @Nullable String audience;

  /** Says who tells the audience. */
  public @Nullable String teller;

  /** Dates when the audience said it back in their own words. */
  public @Nullable LocalDate heardOn;

  public int place;
  public @Nullable Instant doneAt;
  public Instant createdAt;
  @Version public long version;

  /** Makes a task that the caller does; it is not stored yet. */
  static Task write(Caller caller, String text, Instant now) {
    var task = new Task();
    task.taskId = UUID.randomUUID();
    task.workspaceId = caller.workspaceId();
    task.memberId = caller.memberId();
    task.text = text;
    task.createdAt = now;
    return task;
  }

  /** The one open step of a goal. */
  static Optional<Task> stepOf(UUID goalId) {
    return find("goalId = ?1 and mark = ?2 and state = ?3", goalId, TaskMark.STEP, TaskState.OPEN)
        .firstResultOptional();
  }

  /** Finds the gate of a handover: the task of telling the team. */
  static Optional<Task> firstOf(UUID goalId) {
    return find("goalId = ?1 order by createdAt, place", goalId).firstResultOptional();
  }

  /** Tells whether everyone who has to hear of a handover was told. */
  static boolean isEveryoneTold(UUID goalId) {
    return firstOf(goalId).filter(gate -> gate.state == TaskState.DONE).isPresent()
        && count(
                "goalId = ?1 and audience is not null and state not in ?2",
                goalId,
                List.of(TaskState.DONE, TaskState.DROPPED))
            == 0;
  }

  boolean isOpen() {
    return state == TaskState.OPEN || state == TaskState.WAITING;
  }

  /** Sets the day. A new day removes the day that the other person had promised for the old one. */
  void due(@Nullable LocalDate day) {
    theirDay = Objects.equals(day, dueOn) ? theirDay : null;
    dueOn = day;
  }

  /**
   * @throws ProblemException left-blank where words were told that are not finished
   */
  void become(TaskState next, Instant now) {
    var before = state;
    state = next;
    followState(before, heardOn, now);
    var problem = ProblemException.invalid();
    requireWords(problem);
    problem.throwIfAny();
  }

  /** Refuses an announcement whose note still has a placeholder, such as "[day]". */
  private void requireWords(ProblemException problem) {
    if (audience != null
        && state == TaskState.DONE
        && note != null
        && LEFT_BLANK.matcher(note).find()) {
      problem.field("/note", "left-blank");
    }
  }

  /**
   * Applies what the changed fields require and set.
   *
   * @throws ProblemException told-first where a duty would go on before everyone knows
   */
  void follow(Task before, Instant now) {
    followState(before.state, before.heardOn, now);
    if (!Objects.equals(dueOn, before.dueOn)) {
      theirDay = null;
    }
    if (quadrant != before.quadrant) {
      sortedAt = quadrant == null ? null : now;
    }
    if (stage != before.stage) {
      requireTold();
    }
  }

  private void followState(TaskState before, @Nullable LocalDate heardBefore, Instant now) {
    if (state == TaskState.OPEN && isOver(before) && theirs) {
      state = TaskState.WAITING;
    }
    theirs = state == TaskState.WAITING || state == TaskState.HANDED || isOver(state) && theirs;
    if (state != before) {
      doneAt = state == TaskState.DONE ? now : null;
      if (state != TaskState.DONE && Objects.equals(heardOn, heardBefore)) {
        heardOn = null;
      }
    }
  }

  private static boolean isOver(TaskState state) {
    return state == TaskState.DONE || state == TaskState.DROPPED;
  }

  private void requireTold() {
    if (goalId == null) {
      throw ProblemException.invalid().field("/stage", "contradictory");
    }
    if (stage != null && stage.compareTo(Stage.TOGETHER) > 0 && !isEveryoneTold(goalId)) {
      throw ProblemException.of(
          GrowthProblem.TOLD_FIRST, "An audience of the handover has not been told yet");
    }
  }

  /** Drops the task instead of deleting it, so that the time spent on it stays in the sums. */
  void drop(Instant now) {
    mark = null;
    stage = null;
    audience = null;
    teller = null;
    become(TaskState.DROPPED, now);
  }

  /** Its time still counts for what the goal hung on, unless it names a person. */
  void outlive(Goal goal) {
    var from = goal.thread;
    goalId = null;
    if (from != null && (personId == null && talkId == null || from.kind() == ThreadKind.CLAUSE)) {
      thread = from;
    }
  }

  /** The index allows one open step of a goal, so the other one goes first, and stays a task. */
  void takeStepFromOthers(Database database) {
    if (goalId != null && mark == TaskMark.STEP) {
      database.update(
          """
          update task set mark = null, version = version + 1
          where goal_id = ? and mark = 'step' and state = 'open' and task_id <> ?
          """,
          goalId,
          taskId);
    }
  }

  /** Passes the mark of a finished step to the first of the later steps of its goal. */
  void leavePlace() {
    if (goalId == null || mark != TaskMark.STEP || state != TaskState.DONE) {
      return;
    }
    if (stepOf(goalId).isEmpty()) {
      Task.<Task>find(
              """
              goalId = ?1 and state = ?2 and mark is null and personId is null and stage is null
              and audience is null and minutes between ?3 and ?4
              order by dueOn nulls last, place, createdAt
              """,
              goalId,
              TaskState.OPEN,
              SHORTEST_STEP,
              LONGEST_STEP)
          .firstResultOptional()
          .ifPresent(next -> next.mark = TaskMark.STEP);
    }
  }

  /**
   * @throws ProblemException invalid-request where a step has no or too many minutes, a mark or an
   *     announcement no goal, one that was heard was not told, words were told with a part left
   *     blank, or a person would stand beside what came out of anonymous answers
   */
  void requireSound() {
    var problem = ProblemException.invalid();
    if (mark != null && goalId == null) {
      problem.field("/mark", "contradictory");
    }
    if (goalId != null && thread != null) {
      problem.field("/thread", "contradictory");
    }
    if (week != null && week.getDayOfWeek() != DayOfWeek.MONDAY) {
      problem.field("/week", "not-a-monday");
    }
    if (priority != null && week == null) {
      problem.field("/priority", "contradictory");
    }
    requireAnnouncement(problem);
    requireStepLength(problem);
    GrowthChecks.personBesideThread(problem, personId, talkId, thread);
    problem.throwIfAny();
  }

  private void requireAnnouncement(ProblemException problem) {
    if (audience != null && goalId == null) {
      problem.field("/audience", "contradictory");
    }
    if (audience == null && teller != null) {
      problem.field("/teller", "contradictory");
    }
    if (heardOn != null && (audience == null || state != TaskState.DONE)) {
      problem.field("/heardOn", "contradictory");
    }
    requireWords(problem);
  }

  private void requireStepLength(ProblemException problem) {
    var length = minutes;
    if (mark != TaskMark.STEP) {
      return;
    }
    if (length == null) {
      problem.field("/minutes", "required");
    } else if (length < SHORTEST_STEP || length > LONGEST_STEP) {
      problem.field("/minutes", "out-of-range", GrowthChecks.STEP_MINUTES);
    }
  }
}
