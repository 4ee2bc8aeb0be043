package io.tenward.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.contract.PairingSide;
import io.tenward.contract.PairingSkill;
import io.tenward.contract.PairingState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coach and a lead who agreed, or are about to, on what for and how often. */
@Entity
class Pairing extends PanacheEntityBase {
  public @Id UUID pairingId;
  public @Column UUID workspaceId;

  /** This is null for a coach from outside, and for one who left. */
  public @Column @Nullable UUID coachId;

  public @Column UUID coacheeId;

  /** The coach was called so when they were asked. */
  public @Column String coachName;

  public @Column boolean outside;
  public @Column String purpose;

  @Convert(converter = JsonList.OfSkills.class)
  public List<PairingSkill> skills;

  public @Column int rhythmDays;
  public @Column int sessions;

  @Enumerated(EnumType.STRING)
  public PairingState state;

  /** The coach accepted on this day. */
  public @Column @Nullable LocalDate since;

  public @Column @Nullable LocalDate endedOn;

  /** This is null where the coach left the workspace. */
  @Enumerated(EnumType.STRING)
  public @Nullable PairingSide endedBy;

  public @Column @Nullable String stays;
  public @Column @Nullable String after;
  public @Column @Nullable Boolean wouldCoach;
  public @Column Instant createdAt;
  public @Version long version;

  /** The coachee reads it always, the coach until it ends. */
  static Optional<Pairing> of(UUID memberId, UUID pairingId) {
    return Pairing.<Pairing>findByIdOptional(pairingId).filter(one -> one.isReadBy(memberId));
  }

  /** Locks it: nobody else changes it until this transaction ends. */
  static Optional<Pairing> toChange(UUID memberId, UUID pairingId) {
    return Pairing.<Pairing>findByIdOptional(pairingId, LockModeType.PESSIMISTIC_WRITE)
        .filter(one -> one.isReadBy(memberId));
  }

  /**
   * Finds and locks the pairing that the member was asked for, also if the request was withdrawn
   * meanwhile.
   */
  static Optional<Pairing> toAccept(UUID coachId, UUID pairingId) {
    return Pairing.<Pairing>findByIdOptional(pairingId, LockModeType.PESSIMISTIC_WRITE)
        .filter(one -> one.isCoach(coachId));
  }

  /** Asked or running, and nobody else changes them until this transaction ends. */
  static List<Pairing> ofCoach(UUID coachId) {
    return Pairing.<Pairing>find("coachId = ?1 and state <> ?2", coachId, PairingState.ENDED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Counts the places of a coach that are taken. */
  static long running(UUID coachId) {
    return count("coachId = ?1 and state = ?2", coachId, PairingState.RUNNING);
  }

  /** Tells whether the same two people are paired already. */
  boolean isTwice() {
    var others = "coacheeId = ?1 and state <> ?2 and ";
    return (outside
            ? count(others + "outside and coachName = ?3", coacheeId, PairingState.ENDED, coachName)
            : count(others + "coachId = ?3", coacheeId, PairingState.ENDED, coachId))
        > 0;
  }

  void run(LocalDate today) {
    state = PairingState.RUNNING;
    since = today;
  }

  boolean isCoachee(UUID memberId) {
    return memberId.equals(coacheeId);
  }

  boolean isCoach(UUID memberId) {
    return memberId.equals(coachId);
  }

  private boolean isReadBy(UUID memberId) {
    return isCoachee(memberId) || isCoach(memberId) && state != PairingState.ENDED;
  }
}
