package io.tenward.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

/** Where a lead wants to get, and how they will know. */
@Entity
class Goal extends PanacheEntityBase {
  /** More at a time are wishes. */
  static final int ACTIVE = 3;

  private static final int EARLIER = 50;

  enum Kind implements KebabEnum {
    GROWTH,
    EXPERIMENT,
    HANDOVER,
    ABSENCE,
    FIT;

    @Converter(autoApply = true)
    static class OfGoal extends KebabEnum.Column<Kind> {
      OfGoal() {
        super(Kind.class);
      }
    }
  }

  enum State implements KebabEnum {
    DRAFT,
    ACTIVE,
    RESTING,
    REACHED,
    DROPPED;

    @Converter(autoApply = true)
    static class OfGoal extends KebabEnum.Column<State> {
      OfGoal() {
        super(State.class);
      }
    }
  }

  @Id UUID goalId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column Kind kind;
  @Column String title;

  /** How they will know; null while unwritten. */
  @Column @Nullable String sign;

  @Column State state;
  @Embedded @Nullable ThreadLink thread;

  /** JSON, as the contract's Start. */
  @Column @Nullable String start;

  @Column @Nullable LocalDate lookBackOn;

  /** The other lead of a handover. */
  @Column @Nullable UUID partnerId;

  @Column @Nullable String template;

  /** JSON, as a list of the contract's EarlierGoal. */
  @Column String earlier = "[]";

  /** Of the secret of its link for helpers. */
  @Column byte @Nullable [] linkHash;

  @Column Instant createdAt;
  @Column Instant changedAt;
  @Version long version;

  /** What a goal was until it was adjusted. */
  record Earlier(String title, @Nullable String sign, Instant until, String why) {}

  /** The caller's own, or a handover that they are the partner in. */
  static Optional<Goal> of(UUID memberId, UUID goalId) {
    return find(
            "goalId = ?1 and (memberId = ?2 or partnerId = ?2 and kind = ?3)",
            goalId,
            memberId,
            Kind.HANDOVER)
        .firstResultOptional();
  }

  /** The same, and nobody else changes it until this transaction ends. */
  static Optional<Goal> toChange(UUID memberId, UUID goalId) {
    return find(
            "goalId = ?1 and (memberId = ?2 or partnerId = ?2 and kind = ?3)",
            goalId,
            memberId,
            Kind.HANDOVER)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** While it has not ended; nobody else changes it until this transaction ends. */
  static Optional<Goal> ofLink(byte[] hash) {
    return find("linkHash = ?1 and state not in ?2", hash, List.of(State.REACHED, State.DROPPED))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  boolean belongsTo(UUID caller) {
    return memberId.equals(caller);
  }

  @Nullable GoalStart start() {
    return GoalStart.read(start);
  }

  void beginAt(@Nullable GoalStart where) {
    try {
      start = where == null ? null : Json.MAPPER.writeValueAsString(where);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The latest first. */
  List<Earlier> earlier() {
    try {
      return Json.MAPPER.readValue(earlier, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored goal cannot be read", e);
    }
  }

  /** Keeps what it is now as what it was. */
  void adjust(@Nullable String newTitle, @Nullable String newSign, String why, Instant now) {
    var all = new ArrayList<>(List.of(new Earlier(title, sign, now, why)));
    all.addAll(earlier());
    try {
      earlier = Json.MAPPER.writeValueAsString(all.subList(0, Math.min(EARLIER, all.size())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    title = newTitle == null ? title : newTitle;
    sign = newSign == null ? sign : newSign;
    changedAt = now;
  }

  /**
   * Takes a state that the lead may choose.
   *
   * @throws ProblemException goal-unfinished, three-goals-active, no-evidence
   */
  void become(State next, Instant now) {
    if (next == State.REACHED && state != State.REACHED) {
      throw ProblemException.of(
          GrowthProblem.NO_EVIDENCE, "To mark a goal as reached, record its review");
    }
    var begins = next == State.ACTIVE && state != State.ACTIVE;
    state = next;
    changedAt = now;
    var problem =
        ProblemException.of(GrowthProblem.GOAL_UNFINISHED, "The goal is missing the fields listed");
    if (state == State.ACTIVE && sign == null) {
      problem.field("/sign", "required");
    }
    // Between two steps an active goal has none, and can be changed all the same.
    if (begins && Task.stepOf(goalId).isEmpty()) {
      problem.field("/step", "required");
    }
    if (begins && kind == Kind.HANDOVER && Task.firstOf(goalId).map(gate -> gate.dueOn).isEmpty()) {
      problem.field("/told", "required");
    }
    problem.throwIfAny();
    if (begins
        && count("memberId = ?1 and state = ?2 and goalId <> ?3", memberId, State.ACTIVE, goalId)
            >= ACTIVE) {
      throw ProblemException.of(
          GrowthProblem.THREE_GOALS_ACTIVE, "Pause one of the active goals first");
    }
  }
}
