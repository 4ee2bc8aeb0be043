package io.tenward.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a coach: a member, or the name of a coach from another company. */
@Entity
class Offer extends PanacheEntityBase {

  public @Id UUID offerId;
  public @Column UUID workspaceId;

  /** This is null for an imported coach. */
  public @Column @Nullable UUID memberId;

  /** Only an imported coach has a name here; a member's account names them. */
  public @Column @Nullable String name;

  public @Column @Nullable String source;
  public @Column @Nullable LocalDate generatedOn;

  @Convert(converter = JsonList.OfWords.class)
  public List<String> skills;

  @Convert(converter = JsonList.OfWords.class)
  public List<String> languages;

  public @Column String zone;
  public @Column int places;
  public @Column @Nullable String note;

  /** The last day. */
  public @Column @Nullable LocalDate until;

  public @Column boolean published;
  public @Column boolean outside;
  public @Column @Nullable String contact;
  public @Version long version;

  static Optional<Offer> ofMember(UUID memberId) {
    return find("memberId", memberId).firstResultOptional();
  }

  /** Locks it: nobody takes a place of it until this transaction ends. */
  static Optional<Offer> held(UUID memberId) {
    return find("memberId", memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  boolean isOpen(LocalDate today) {
    return published && (until == null || !until.isBefore(today));
  }

  /**
   * @throws ProblemException no-place where as many pairings run as there are places
   */
  void requirePlace() {
    if (memberId == null || Pairing.running(memberId) >= places) {
      throw ProblemException.of(CoachingProblem.NO_PLACE, "The coach has no free place");
    }
  }
}
