package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often a lead wishes to be in touch with one of their people. */
@Entity
class Contact extends PanacheEntityBase {
  @Id UUID personId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column @Nullable Integer rhythmDays;

  /** For which priority. */
  @Column @Nullable String why;

  /** The last day of the wish. */
  @Column @Nullable LocalDate until;

  @Column @Nullable LocalDate pausedUntil;

  /** What the person would like to do or learn. */
  @Column @Nullable String wouldLike;

  /** They talk every so many days. */
  @Column @Nullable Integer seriesDays;

  /** Who was never in touch drifts from here on. */
  @Column LocalDate since;

  @Version long version;

  /** Whether nothing was wished yet. */
  @Transient boolean fresh;

  /** Of one of the caller's people, to be persisted where there was none. */
  static Contact of(Caller caller, UUID personId, LocalDate day) {
    return Contact.<Contact>findByIdOptional(personId)
        .orElseGet(
            () -> {
              var contact = new Contact();
              contact.personId = personId;
              contact.workspaceId = caller.workspaceId();
              contact.memberId = caller.memberId();
              contact.since = day;
              contact.fresh = true;
              return contact;
            });
  }

  /** For the entity tag: the first wish is a change, too. */
  String state() {
    return fresh ? "none" : Long.toString(version);
  }
}
