package io.tenward.growth;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.contract.SharedKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores that one member shows a thing to another, until they withdraw it. */
@Entity
class Share extends PanacheEntityBase {
  @Id UUID shareId;
  @Column UUID workspaceId;
  @Column UUID byId;
  @Column UUID withId;

  @Enumerated(EnumType.STRING)
  SharedKind kind;

  @Column UUID thingId;
  @Column Instant since;

  /** Finds a share of either side: of the member who shares, or of the one they share with. */
  static Optional<Share> of(UUID memberId, UUID shareId) {
    return find("shareId = ?1 and (byId = ?2 or withId = ?2)", shareId, memberId)
        .firstResultOptional();
  }

  /** The thing is removed. */
  public static void forget(UUID thingId) {
    delete("thingId", thingId);
  }
}
