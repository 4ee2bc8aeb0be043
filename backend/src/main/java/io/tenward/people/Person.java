package io.tenward.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stakeholder whom a lead may ask. */
@Entity
class Person extends PanacheEntityBase {
  @Id UUID personId;
  @Column UUID workspaceId;
  @Column UUID leadId;
  @Column UUID groupId;
  @Column String name;
  @Column @Nullable String email;

  /** Of their mails; null is the lead's own. */
  @Column @Nullable String language;

  @Version long version;
  @Column Instant createdAt;

  record View(
      UUID id,
      String name,
      @Nullable String email,
      @Nullable String language,
      UUID groupId,
      Instant createdAt) {}

  static Person create(UUID workspaceId, UUID leadId, PersonDraft draft, Instant now) {
    var person = new Person();
    person.personId = UUID.randomUUID();
    person.workspaceId = workspaceId;
    person.leadId = leadId;
    person.createdAt = now;
    person.change(draft);
    person.persist();
    return person;
  }

  static Optional<Person> of(UUID leadId, UUID personId) {
    return find("leadId = ?1 and personId = ?2", leadId, personId).firstResultOptional();
  }

  static Optional<Person> toChange(UUID leadId, UUID personId) {
    return find("leadId = ?1 and personId = ?2", leadId, personId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  PersonDraft draft() {
    return new PersonDraft(name, email, language, groupId);
  }

  void change(PersonDraft draft) {
    name = draft.name();
    email = draft.email();
    language = draft.language();
    groupId = draft.groupId();
  }

  View view() {
    return new View(personId, name, email, language, groupId, createdAt);
  }
}
