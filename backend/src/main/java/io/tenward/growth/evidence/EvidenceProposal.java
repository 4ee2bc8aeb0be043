package io.tenward.growth.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores an entry that a tool proposes. It was accepted if the log has an entry with its id. */
@Entity
class EvidenceProposal extends PanacheEntityBase {
  private static final String WAITING =
      """
      from EvidenceProposal p where p.declinedAt is null
        and not exists (select 1 from Entry e where e.entryId = p.proposalId)
      """;

  @Id public UUID proposalId;
  public UUID workspaceId;

  @ManyToOne
  @JoinColumn(name = "key_id")
  public EvidenceKey key;

  public String externalKey;
  public LocalDate day;
  public String text;
  public @Nullable String source;
  public Instant createdAt;
  public @Nullable Instant declinedAt;

  /** Finds a proposal; empty where the member has no such proposal. */
  static Optional<EvidenceProposal> of(UUID memberId, UUID proposalId) {
    return find("proposalId = ?1 and key.memberId = ?2", proposalId, memberId)
        .firstResultOptional();
  }

  static Optional<EvidenceProposal> of(EvidenceKey key, String externalKey) {
    return find("key = ?1 and externalKey = ?2", key, externalKey).firstResultOptional();
  }

  static List<EvidenceProposal> waitingFor(Collection<UUID> keyIds) {
    return list(
        WAITING + "and p.key.keyId in ?1 order by p.day desc, p.createdAt desc, p.proposalId",
        keyIds);
  }

  static long countWaiting(UUID memberId) {
    return count(WAITING + "and p.key.memberId = ?1", memberId);
  }

  boolean isWaiting() {
    return count(WAITING + "and p = ?1", this) > 0;
  }
}
