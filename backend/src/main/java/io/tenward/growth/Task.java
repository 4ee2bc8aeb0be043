package io.tenward.growth;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
  /** In minutes; longer ones do not begin. */
  static final int SHORTEST_STEP = 5;

  static final int LONGEST_STEP = 90;
  static final int LONGEST_TEXT = 300;

  /** What a template leaves to be filled in; a link in Markdown is none. */
  private static final Pattern LEFT_BLANK = Pattern.compile("\\[\\p{L}[\\p{L} ]*](?!\\()");

  enum State implements KebabEnum {
    /** Somebody wants it and hears on its day; the member has not said yes. */
    ASKED,
    /** They heard that the member cannot do it now; nothing is promised. */
    NOT_NOW,
    OPEN,
    /** Somebody else was told, and does it. */
    WAITING,
    /** Given away for good. */
    HANDED,
    DONE,
    DROPPED;

    @Converter(autoApply = true)
    static class OfTask extends KebabEnum.Column<State> {
      OfTask() {
        super(State.class);
      }
    }
  }

  enum Mark implements KebabEnum {
    STEP,
    MILESTONE;

    @Converter(autoApply = true)
    static class OfTask extends KebabEnum.Column<Mark> {
      OfTask() {
        super(Mark.class);
      }
    }
  }

  /** How far a duty has moved in a handover. */
  enum Stage implements KebabEnum {
    SHADOW,
    TOGETHER,
    WITH_A_NET,
    ALONE;

    @Converter(autoApply = true)
    static class OfTask extends KebabEnum.Column<Stage> {
      OfTask() {
        super(Stage.class);
      }
    }
  }

  /** Important and urgent, important, urgent, neither. */
  enum Quadrant implements KebabEnum {
    DO,
    SCHEDULE,
    DELEGATE,
    DELETE;

    @Converter(autoApply = true)
    static class OfTask extends KebabEnum.Column<Quadrant> {
      OfTask() {
        super(Quadrant.class);
      }
    }
  }

  @Id UUID taskId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column String text;
  @Column @Nullable String note;
  @Column @Nullable Integer minutes;
  @Column @Nullable WorkKind kind;
  @Column @Nullable LocalDate dueOn;

  /** When the one who does it will have done it, as they said at a link. */
  @Column @Nullable LocalDate theirDay;

  @Column State state;
  @Column @Nullable Mark mark;
  @Column @Nullable Stage stage;
  @Column @Nullable LocalDate stageSince;
  @Column @Nullable Quadrant quadrant;
  @Column @Nullable Instant sortedAt;

  /** Its Monday. */
  @Column @Nullable LocalDate week;

  /** How often it was moved to a later week, or out of its week. */
  @Column int postponed;

  /** Its place among the three that matter in its week. */
  @Column @Nullable Integer priority;

  @Column @Nullable UUID goalId;
  @Embedded @Nullable ThreadLink thread;
  @Column @Nullable UUID personId;

  /** As they were called when they were written down. */
  @Column @Nullable String personName;

  /** Whether the person does it, also once it is done. */
  @Column boolean theirs;

  /** That it came out of. */
  @Column @Nullable UUID talkId;

  /** In the contract's words, as the outcome is. */
  @Column @Nullable String card;

  /** For whom it is. */
  @Column @Nullable String outcome;

  /** Of an announcement: who hears it. */
  @Column @Nullable String audience;

  /** Who tells them. */
  @Column @Nullable String teller;

  /** When they said it back. */
  @Column @Nullable LocalDate heardOn;

  @Column int place;
  @Column @Nullable Instant doneAt;
  @Column Instant createdAt;
  @Version long version;

  /** Of the caller, to be done by them; still to be stored. */
  static Task write(Caller caller, String text, Instant now) {
    var task = new Task();
    task.taskId = UUID.randomUUID();
    task.workspaceId = caller.workspaceId();
    task.memberId = caller.memberId();
    task.text = text;
    task.state = State.OPEN;
    task.createdAt = now;
    return task;
  }

  /** The one open step of a goal. */
  static Optional<Task> stepOf(UUID goalId) {
    return find("goalId = ?1 and mark = ?2 and state = ?3", goalId, Mark.STEP, State.OPEN)
        .firstResultOptional();
  }

  /** Of a handover the gate: that the team is told. */
  static Optional<Task> firstOf(UUID goalId) {
    return find("goalId = ?1 order by createdAt, place", goalId).firstResultOptional();
  }

  /** Of a handover: whether all who are to hear of it have. */
  static boolean isEveryoneTold(UUID goalId) {
    return firstOf(goalId).filter(gate -> gate.state == State.DONE).isPresent()
        && count(
                "goalId = ?1 and audience is not null and state not in ?2",
                goalId,
                List.of(State.DONE, State.DROPPED))
            == 0;
  }

  boolean isOpen() {
    return state == State.OPEN || state == State.WAITING;
  }

  /** A new day of the member replaces what the other one said of the old one. */
  void due(@Nullable LocalDate day) {
    theirDay = Objects.equals(day, dueOn) ? theirDay : null;
    dueOn = day;
  }

  /**
   * @throws ProblemException left-blank where words were told that are not finished
   */
  void become(State next, Instant now) {
    if (next != state) {
      doneAt = next == State.DONE ? now : null;
      theirs = next == State.WAITING || next != State.OPEN && theirs;
      heardOn = next == State.DONE ? heardOn : null;
      state = next;
      var problem = ProblemException.invalid();
      requireWords(problem);
      problem.throwIfAny();
    }
  }

  /** Nobody was told "From [day]". */
  private void requireWords(ProblemException problem) {
    if (audience != null
        && state == State.DONE
        && note != null
        && LEFT_BLANK.matcher(note).find()) {
      problem.field("/note", "left-blank");
    }
  }

  /** Instead of deleting it: what was spent on it stays in the sums. */
  void drop(Instant now) {
    mark = null;
    stage = null;
    stageSince = null;
    audience = null;
    teller = null;
    become(State.DROPPED, now);
  }

  /** Its time still counts for what the goal hung on, unless it names a person. */
  void outlive(Goal goal) {
    var from = goal.thread;
    goalId = null;
    if (from != null
        && (personId == null && talkId == null || from.kind() == ThreadLink.Kind.CLAUSE)) {
      thread = from;
    }
  }

  /** One that is put off counts; one that comes back to an earlier week takes that back. */
  void moveTo(@Nullable LocalDate next) {
    var from = week;
    if (from != null && isOpen() && !from.equals(next)) {
      postponed = Math.max(0, postponed + (next == null || next.isAfter(from) ? 1 : -1));
    }
    if (from == null || !from.equals(next)) {
      priority = null;
    }
    week = next;
  }

  void sort(@Nullable Quadrant box, Instant now) {
    if (box != quadrant) {
      quadrant = box;
      sortedAt = box == null ? null : now;
    }
  }

  /** What was the step of its goal stays a task. Call it before this one is the step. */
  void takeStepFromOthers() {
    if (goalId == null) {
      return;
    }
    Panache.getEntityManager().flush();
    stepOf(goalId)
        .filter(other -> !other.taskId.equals(taskId))
        .ifPresent(
            other -> {
              other.mark = null;
              other.flush();
            });
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
    if (heardOn != null && (audience == null || state != State.DONE)) {
      problem.field("/heardOn", "contradictory");
    }
    requireWords(problem);
  }

  private void requireStepLength(ProblemException problem) {
    var length = minutes;
    if (mark != Mark.STEP) {
      return;
    }
    if (length == null) {
      problem.field("/minutes", "required");
    } else if (length < SHORTEST_STEP || length > LONGEST_STEP) {
      problem.field("/minutes", "out-of-range", GrowthChecks.STEP_MINUTES);
    }
  }
}
