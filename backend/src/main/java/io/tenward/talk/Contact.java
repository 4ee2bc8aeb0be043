package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores how often a lead wishes to be in touch with one of their people. */
@Entity
class Contact extends PanacheEntityBase {
  @Id public UUID personId;
  public UUID workspaceId;
  public UUID memberId;
  public @Nullable Integer rhythmDays;

  /** Names the priority for which the lead wishes contact. */
  public @Nullable String why;

  /** The last day of the wish. */
  public @Nullable LocalDate until;

  public @Nullable LocalDate pausedUntil;

  /** Keeps what the person would like to do or learn. */
  public @Nullable String wouldLike;

  /** The two meet every so many days. */
  public @Nullable Integer seriesDays;

  /** A person who was never in touch counts as overdue from this day on. */
  public LocalDate since;

  @Version public long version;

  /** The lead has not made a wish yet, so there is no row. */
  @Transient boolean fresh;

  /** Finds the wish for one of the caller's people, or makes one that is not stored yet. */
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

  /** Makes the entity tag; the first wish changes it, too. */
  String state() {
    return fresh ? "none" : Long.toString(version);
  }
}
