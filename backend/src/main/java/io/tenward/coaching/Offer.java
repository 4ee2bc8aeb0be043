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

/** Somebody who coaches: a member, or by name somebody of another company. */
@Entity
class Offer extends PanacheEntityBase {

  static final int NOTE = 2000;
  static final int MOST_SKILLS = 20;
  static final int MOST_PLACES = 20;

  @Id UUID offerId;
  @Column UUID workspaceId;

  /** Null for one that was imported. */
  @Column @Nullable UUID memberId;

  /** Of one that was imported; a member has theirs. */
  @Column @Nullable String name;

  @Column @Nullable String source;
  @Column @Nullable LocalDate generatedOn;

  @Convert(converter = JsonList.OfWords.class)
  @Column
  List<String> skills;

  @Convert(converter = JsonList.OfWords.class)
  @Column
  List<String> languages;

  @Column String zone;
  @Column int places;
  @Column @Nullable String note;

  /** The last day. */
  @Column @Nullable LocalDate until;

  @Column boolean published;
  @Column boolean outside;
  @Column @Nullable String contact;
  @Version long version;

  static Optional<Offer> ofMember(UUID memberId) {
    return find("memberId", memberId).firstResultOptional();
  }

  /** The same, and nobody takes a place of it until this transaction ends. */
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
