package io.tenward.growth;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One thing that one member shows to another, until it is taken back. */
@Entity
class Share extends PanacheEntityBase {
  enum Kind implements KebabEnum {
    GOAL,
    ENTRY;

    @Converter(autoApply = true)
    static class OfShare extends KebabEnum.Column<Kind> {
      OfShare() {
        super(Kind.class);
      }
    }
  }

  @Id UUID shareId;
  @Column UUID workspaceId;
  @Column UUID byId;
  @Column UUID withId;
  @Column Kind kind;
  @Column UUID thingId;
  @Column Instant since;

  /** Who shares reads it as well, as the other one does. */
  static Optional<Share> of(UUID memberId, UUID shareId) {
    return find("shareId = ?1 and (byId = ?2 or withId = ?2)", shareId, memberId)
        .firstResultOptional();
  }

  /** The thing is removed. */
  public static void forget(UUID thingId) {
    delete("thingId", thingId);
  }
}
