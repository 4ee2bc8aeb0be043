package io.tenward.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.text.Characters;
import io.tenward.base.text.KebabEnum;
import io.tenward.base.text.OneLine;
import io.tenward.base.text.Trimmed;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coach and a lead who agreed, or are about to, on what for and how often. */
@Entity
class Pairing extends PanacheEntityBase {
  enum State implements KebabEnum {
    ASKED,
    RUNNING,
    ENDED;

    @Converter(autoApply = true)
    static class OfPairing extends KebabEnum.Column<State> {
      OfPairing() {
        super(State.class);
      }
    }
  }

  /**
   * @param first how the coachee rated themselves at the beginning, from 1 to 10
   * @param last the same at the end
   */
  record Skill(
      @NotNull @Characters(min = 1, max = 60) @OneLine @Trimmed String name,
      @Min(1) @Max(10) @Nullable Integer first,
      @Min(1) @Max(10) @Nullable Integer last) {}

  @Id UUID pairingId;
  @Column UUID workspaceId;

  /** Null for somebody from elsewhere, and for a coach who left. */
  @Column @Nullable UUID coachId;

  @Column UUID coacheeId;

  /** As the coach was called when they were asked. */
  @Column String coachName;

  @Column boolean outside;
  @Column String purpose;

  @Convert(converter = JsonList.OfSkills.class)
  @Column
  List<Skill> skills;

  @Column int rhythmDays;
  @Column int sessions;
  @Column State state;

  /** Accepted on. */
  @Column @Nullable LocalDate since;

  @Column @Nullable LocalDate endedOn;
  @Column @Nullable String stays;
  @Column @Nullable String after;
  @Column @Nullable Boolean wouldCoach;
  @Column Instant createdAt;
  @Version long version;

  /** The coachee reads it always, the coach until it ends. */
  static Optional<Pairing> of(UUID memberId, UUID pairingId) {
    return Pairing.<Pairing>findByIdOptional(pairingId).filter(one -> one.isReadBy(memberId));
  }

  /** The same, and nobody else changes it until this transaction ends. */
  static Optional<Pairing> toChange(UUID memberId, UUID pairingId) {
    return Pairing.<Pairing>findByIdOptional(pairingId, LockModeType.PESSIMISTIC_WRITE)
        .filter(one -> one.isReadBy(memberId));
  }

  boolean isCoachee(UUID memberId) {
    return memberId.equals(coacheeId);
  }

  boolean isCoach(UUID memberId) {
    return memberId.equals(coachId);
  }

  private boolean isReadBy(UUID memberId) {
    return isCoachee(memberId) || isCoach(memberId) && state != State.ENDED;
  }
}
