package io.tenward.week;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.TimeBlockKind;
import io.tenward.contract.TimeCause;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time in a week, for a task or for a kind of work; with neither, it was not planned. */
@Entity
class TimeBlock extends PanacheEntityBase {
  static final int MOST_OF_WEEK = 100;

  @Id public UUID timeBlockId;
  public UUID workspaceId;
  public UUID memberId;
  public @Nullable UUID taskId;

  @Enumerated(EnumType.STRING)
  public @Nullable TimeBlockKind kind;

  public LocalDate week;
  public @Nullable LocalDate day;

  /** This is wall clock time in the member's zone, such as {@code 10:00}. */
  public @Nullable String start;

  public int minutes;

  /** This is null until the member says how long it took. */
  public @Nullable Integer spent;

  /** Weekly blocks that were made together share this id. */
  public @Nullable UUID seriesId;

  /** Says why the planned time was lost. */
  @Enumerated(EnumType.STRING)
  public @Nullable TimeCause cause;

  /** Names the person whom the lead helped out. */
  public @Nullable UUID personId;

  public Instant createdAt;
  @Version public long version;

  /** Here alone stands whose a block is: its member's. */
  static Optional<TimeBlock> of(UUID memberId, UUID blockId, LockModeType lock) {
    return find("timeBlockId = ?1 and memberId = ?2", blockId, memberId)
        .withLock(lock)
        .firstResultOptional();
  }

  /** Makes the same block so many weeks later. */
  TimeBlock later(int weeks) {
    var block = new TimeBlock();
    block.timeBlockId = UUID.randomUUID();
    block.workspaceId = workspaceId;
    block.memberId = memberId;
    block.kind = kind;
    block.week = week.plusWeeks(weeks);
    block.day = day == null ? null : day.plusWeeks(weeks);
    block.start = start;
    block.minutes = minutes;
    block.seriesId = seriesId;
    block.createdAt = createdAt;
    return block;
  }

  /**
   * @throws ProblemException invalid-request where the week is none, its day is of another one, an
   *     hour has no day, unplanned time no cause, or somebody was rescued by another cause
   */
  void requireSound() {
    Weeks.require(week, "/week");
    if (day != null && !Weeks.of(day).equals(week)) {
      throw ProblemException.invalid().field("/day", "contradictory");
    }
    if (start != null && day == null) {
      throw ProblemException.invalid().field("/start", "contradictory");
    }
    if (taskId == null && kind == null && cause == null) {
      throw ProblemException.invalid().field("/kind", "required");
    }
    if (personId != null && cause != TimeCause.RESCUE) {
      throw ProblemException.invalid().field("/personId", "contradictory");
    }
  }
}
