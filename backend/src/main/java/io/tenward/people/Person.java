package io.tenward.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.contract.Language;
import io.tenward.contract.PersonDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a stakeholder whom a lead may ask. */
@Entity
class Person extends PanacheEntityBase {
  public @Id UUID personId;
  @Column UUID workspaceId;
  @Column UUID leadId;
  public @Column UUID groupId;

  /** Another system knows the person by this id. */
  public @Column @Nullable String externalId;

  public @Column String name;
  public @Column @Nullable String email;

  /** Emails to the person are in this language; null is the lead's own. */
  @Enumerated(EnumType.STRING)
  @Column
  public @Nullable Language language;

  @Version long version;
  public @Column Instant createdAt;

  /** The person was archived at this time, and is not offered for new surveys any more. */
  public @Column @Nullable Instant archivedAt;

  /** The last run over the company's people named them; null where no run ever did. */
  @Column @Nullable Boolean inLastRun;

  static Optional<Person> of(UUID leadId, UUID personId) {
    return find("leadId = ?1 and personId = ?2", leadId, personId).firstResultOptional();
  }

  static Optional<Person> toChange(UUID leadId, UUID personId) {
    return find("leadId = ?1 and personId = ?2", leadId, personId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Locks people in the order of their ids, so that two transactions cannot deadlock. */
  static List<Person> toChange(UUID leadId, Collection<UUID> personIds) {
    return Person.<Person>find(
            "leadId = ?1 and personId in ?2 order by personId", leadId, personIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Locks all people of a lead, including archived ones. */
  static List<Person> toChange(UUID leadId) {
    return Person.<Person>find("leadId = ?1 order by personId", leadId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Locks people by their external ids, also in the order of their ids. */
  static List<Person> toChangeKnown(UUID leadId, Collection<String> externalIds) {
    return Person.<Person>find(
            "leadId = ?1 and externalId in ?2 order by personId", leadId, externalIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  boolean changesAddress(PersonDraft draft) {
    return !Objects.equals(email, draft.email());
  }

  void move(UUID toGroupId) {
    groupId = toGroupId;
    archivedAt = null;
  }

  /** Archives the person, because runs no longer name them. */
  void leave(Instant now) {
    archive(true, now);
    inLastRun = false;
  }

  void archive(boolean archived, Instant now) {
    archivedAt = archived ? Objects.requireNonNullElse(archivedAt, now) : null;
  }
}
