package io.tenward.growth;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.EarlierGoal;
import io.tenward.contract.GoalKind;
import io.tenward.contract.GoalState;
import io.tenward.contract.Start;
import io.tenward.growth.thread.GoalStart;
import io.tenward.growth.thread.ThreadLink;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores where a lead wants to get, and how they will know that they are there. */
@Entity
class Goal extends PanacheEntityBase {
  /** A lead has at most three active goals. */
  static final int ACTIVE = 3;

  private static final int EARLIER = 50;
  private static final int PAUSE_WEEKS = 6;

  @Id public UUID goalId;
  public UUID workspaceId;
  public UUID memberId;

  @Enumerated(EnumType.STRING)
  public GoalKind kind;

  public String title;

  /** Says how the lead will know that the goal is reached; null while unwritten. */
  public @Nullable String sign;

  @Enumerated(EnumType.STRING)
  public GoalState state = GoalState.DRAFT;

  @Embedded public @Nullable ThreadLink thread;

  /** Holds the contract's Start as JSON. */
  public @Nullable String start;

  public @Nullable LocalDate lookBackOn;

  /** Names the other lead of a handover. */
  public @Nullable UUID partnerId;

  public @Nullable String template;

  /** Holds a list of the contract's EarlierGoal as JSON. */
  public String earlier = "[]";

  /** Hashes the secret of its link for helpers. */
  public byte @Nullable [] linkHash;

  public Instant createdAt;
  public Instant changedAt;
  @Version public long version;

  /** Finds the member's own goal, or a handover in which they are the partner. */
  static Optional<Goal> of(UUID memberId, UUID goalId) {
    return find(
            "goalId = ?1 and (memberId = ?2 or partnerId = ?2 and kind = ?3)",
            goalId,
            memberId,
            GoalKind.HANDOVER)
        .firstResultOptional();
  }

  /** The same, and nobody else changes it until this transaction ends. */
  static Optional<Goal> toChange(UUID memberId, UUID goalId) {
    return find(
            "goalId = ?1 and (memberId = ?2 or partnerId = ?2 and kind = ?3)",
            goalId,
            memberId,
            GoalKind.HANDOVER)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** While it has not ended; nobody else changes it until this transaction ends. */
  static Optional<Goal> ofLink(byte[] hash) {
    return find(
            "linkHash = ?1 and state not in ?2",
            hash,
            List.of(GoalState.REACHED, GoalState.DROPPED))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  boolean belongsTo(UUID caller) {
    return memberId.equals(caller);
  }

  @Nullable Start start() {
    return GoalStart.read(start);
  }

  void beginAt(@Nullable Start where) {
    start = where == null ? null : Json.write(where);
  }

  /** Lists earlier versions of the goal, latest first. */
  List<EarlierGoal> earlier() {
    return Json.read(earlier, new TypeReference<>() {});
  }

  /** Keeps what it is now as what it was. */
  void adjust(@Nullable String newTitle, @Nullable String newSign, String why, Instant now) {
    var all = new ArrayList<>(List.of(new EarlierGoal(title, sign, now, why)));
    all.addAll(earlier());
    earlier = Json.write(all.subList(0, Math.min(EARLIER, all.size())));
    title = newTitle == null ? title : newTitle;
    sign = newSign == null ? sign : newSign;
    changedAt = now;
  }

  /**
   * Takes a state that the lead may choose.
   *
   * @throws ProblemException goal-unfinished, three-goals-active, no-evidence
   */
  void become(GoalState next, Instant now) {
    var before = state;
    state = next;
    follow(before, now);
  }

  /** Gives a goal that is paused now a day to come back, unless it has one ahead. */
  void comeBackLater(LocalDate today) {
    if (state == GoalState.RESTING && (lookBackOn == null || !lookBackOn.isAfter(today))) {
      lookBackOn = today.plusWeeks(PAUSE_WEEKS);
    }
  }

  /**
   * Applies what a changed state requires and sets.
   *
   * @throws ProblemException goal-unfinished, three-goals-active, no-evidence
   */
  void follow(GoalState before, Instant now) {
    if (state == GoalState.REACHED && before != GoalState.REACHED) {
      throw ProblemException.of(
          GrowthProblem.NO_EVIDENCE, "To mark a goal as reached, record its review");
    }
    var begins = state == GoalState.ACTIVE && before != GoalState.ACTIVE;
    changedAt = now;
    var problem =
        ProblemException.of(GrowthProblem.GOAL_UNFINISHED, "The goal is missing the fields listed");
    if (state == GoalState.ACTIVE && sign == null) {
      problem.field("/sign", "required");
    }
    // Between two steps an active goal has none, and can be changed all the same.
    if (begins && Task.stepOf(goalId).isEmpty()) {
      problem.field("/step", "required");
    }
    if (begins
        && kind == GoalKind.HANDOVER
        && Task.firstOf(goalId).map(gate -> gate.dueOn).isEmpty()) {
      problem.field("/told", "required");
    }
    problem.throwIfAny();
    if (begins
        && count(
                "memberId = ?1 and state = ?2 and goalId <> ?3", memberId, GoalState.ACTIVE, goalId)
            >= ACTIVE) {
      throw ProblemException.of(
          GrowthProblem.THREE_GOALS_ACTIVE, "Pause one of the active goals first");
    }
  }
}
