package io.tenward.growth.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.growth.thread.ThreadLink;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets one tool propose evidence for one thing. */
@Entity
class EvidenceKey extends PanacheEntityBase {
  @Id public UUID keyId;
  public UUID workspaceId;
  public UUID memberId;
  public String tool;
  public @Nullable UUID goalId;
  @Embedded public @Nullable ThreadLink thread;
  public Instant createdAt;

  /** Finds a key; empty where the member has no such key. */
  static Optional<EvidenceKey> of(UUID memberId, UUID keyId) {
    return find("keyId = ?1 and memberId = ?2", keyId, memberId).firstResultOptional();
  }
}
