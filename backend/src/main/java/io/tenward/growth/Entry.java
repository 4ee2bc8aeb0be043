package io.tenward.growth;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.CardName;
import io.tenward.contract.CardOutcome;
import io.tenward.contract.EntryKind;
import io.tenward.growth.thread.ThreadLink;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores one entry of the log. */
@Entity
class Entry extends PanacheEntityBase {
  static final int LONGEST = 2000;

  /**
   * Finds a note of a meeting, which no token reads; how a step of it was done is the lead's work.
   */
  static final String NOTE = "(talk_id is not null and task_id is null)";

  @Id public UUID entryId;
  public UUID workspaceId;
  public UUID memberId;
  public LocalDate day;

  @Enumerated(EnumType.STRING)
  public EntryKind kind;

  public String text;
  public boolean evidence;
  public @Nullable UUID goalId;

  /** Keeps the title that the goal had when it was removed. */
  public @Nullable String goalTitle;

  @Embedded public @Nullable ThreadLink thread;
  public @Nullable UUID personId;
  public @Nullable String personName;

  /** Names the meeting that the entry came out of. */
  public @Nullable UUID talkId;

  /** Names the task whose end the entry records. */
  public @Nullable UUID taskId;

  @Enumerated(EnumType.STRING)
  public @Nullable CardName card;

  @Enumerated(EnumType.STRING)
  public @Nullable CardOutcome outcome;

  public @Nullable Integer minutes;

  /** The name of whoever left it with the goal's link; empty if unsigned, null of all others. */
  public @Nullable String helper;

  /** People can look the event up at this address. */
  public @Nullable String source;

  public @Nullable String externalKey;

  /** Names the tool that proposed the entry; null otherwise. */
  public @Nullable String tool;

  public Instant createdAt;
  @Version public long version;

  /** Makes an entry without any link; the caller persists it. */
  static Entry write(Caller caller, LocalDate day, EntryKind kind, String text, Instant now) {
    return write(caller.workspaceId(), caller.memberId(), day, kind, text, now);
  }

  /** Writes into the log of another member. */
  static Entry write(
      UUID workspaceId, UUID memberId, LocalDate day, EntryKind kind, String text, Instant now) {
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

  /** Makes an entry about a task with all that the task is linked to; it is not stored yet. */
  static Entry of(
      Task task, Caller caller, LocalDate day, EntryKind kind, String text, Instant now) {
    var entry = write(caller, day, kind, text, now);
    entry.goalId = task.goalId;
    entry.thread = task.thread;
    entry.personId = task.personId;
    entry.personName = task.personName;
    entry.talkId = task.talkId;
    entry.taskId = task.taskId;
    return entry;
  }

  boolean isNote() {
    return talkId != null && taskId == null;
  }

  /** Tells whether the person that it names reads it on their link. */
  boolean isUpdate() {
    return personId != null && kind == EntryKind.TOUCH && card == CardName.UPDATE;
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
