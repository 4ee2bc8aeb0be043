package io.tenward.growth;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log. */
@Entity
class Entry extends PanacheEntityBase {
  static final int LONGEST = 2000;

  enum Kind implements KebabEnum {
    DID,
    LEARNED,
    HEARD,
    WENT_WRONG,
    /** Feedback that the lead gave: more of this. */
    THANKED,
    /** Feedback that the lead gave: less of that. */
    ASKED_FOR_CHANGE,
    /** A contact. */
    TOUCH,
    /** Something that a person could show what they can with, and that the lead got for them. */
    CHANCE,
    REFLECTION;

    @Converter(autoApply = true)
    static class OfEntry extends KebabEnum.Column<Kind> {
      OfEntry() {
        super(Kind.class);
      }
    }
  }

  @Id UUID entryId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column LocalDate day;
  @Column Kind kind;
  @Column String text;
  @Column boolean evidence;
  @Column @Nullable UUID goalId;

  /** What the goal was called when it was removed. */
  @Column @Nullable String goalTitle;

  @Embedded @Nullable ThreadLink thread;
  @Column @Nullable UUID personId;
  @Column @Nullable String personName;

  /** That it came out of. */
  @Column @Nullable UUID talkId;

  /** Whose end it tells of. */
  @Column @Nullable UUID taskId;

  /** In the contract's words, as the outcome is. */
  @Column @Nullable String card;

  @Column @Nullable String outcome;
  @Column @Nullable Integer minutes;

  /** The name of whoever left it with the goal's link; empty if unsigned, null of all others. */
  @Column @Nullable String helper;

  @Column Instant createdAt;
  @Version long version;

  /** A line that hangs on nothing yet; to be persisted. */
  static Entry write(Caller caller, LocalDate day, Kind kind, String text, Instant now) {
    return write(caller.workspaceId(), caller.memberId(), day, kind, text, now);
  }

  /** In the log of somebody else. */
  static Entry write(
      UUID workspaceId, UUID memberId, LocalDate day, Kind kind, String text, Instant now) {
    var entry = new Entry();
    entry.entryId = UUID.randomUUID();
    entry.workspaceId = workspaceId;
    entry.memberId = memberId;
    entry.day = day;
    entry.kind = kind;
    entry.text = text;
    entry.createdAt = now;
    return entry;
  }

  /** What happened with a task, for all that the task hangs on; to be persisted. */
  static Entry of(Task task, Caller caller, LocalDate day, Kind kind, String text, Instant now) {
    var entry = write(caller, day, kind, text, now);
    entry.goalId = task.goalId;
    entry.thread = task.thread;
    entry.personId = task.personId;
    entry.personName = task.personName;
    entry.talkId = task.talkId;
    entry.taskId = task.taskId;
    return entry;
  }

  /**
   * @throws ProblemException invalid-request where it hangs on two things, or names a person beside
   *     what came out of anonymous answers
   */
  void requireSound() {
    var problem = ProblemException.invalid();
    if (goalId != null && thread != null) {
      problem.field("/thread", "contradictory");
    }
    GrowthChecks.personBesideThread(problem, personId, talkId, thread);
    if (helper != null && thread != null && thread.isAnonymous()) {
      problem.field("/helper", "contradictory");
    }
    problem.throwIfAny();
  }
}
