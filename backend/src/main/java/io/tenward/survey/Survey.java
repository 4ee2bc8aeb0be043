package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From draft to release. {@code version} counts changes of a draft, for its ETag. */
@Entity
public class Survey extends PanacheEntityBase {
  @Id public UUID surveyId;
  public UUID workspaceId;
  public UUID leadId;
  public SurveyState state = SurveyState.DRAFT;
  public String template;
  public String title;
  public String intro = "";
  public int k = 4;
  public boolean showNames = true;
  public ManagerAlone managerAlone = ManagerAlone.NAMED;
  public String zone;
  public LocalDateTime closesLocal;
  public Instant closesAt;
  public @Nullable Instant opensAt;
  public Instant createdAt;
  public @Nullable Instant launchedAt;
  public @Nullable Instant closedAt;
  public @Nullable Instant releasedAt;
  public @Nullable Instant keysDestroyedAt;
  public @Nullable Instant cancelledAt;
  public @Nullable CancelReason cancelReason;
  public @Nullable Halted halted;

  /** Byte for byte as hashed; null while a draft. */
  public @Nullable String manifest;

  public byte @Nullable [] manifestHash;
  public byte @Nullable [] readKeyHash;
  public @Nullable Integer invitedCount;
  public @Nullable Integer answeredCount;
  public @Nullable Integer rejectedCount;

  @Version public long version;

  /**
   * @throws IllegalStateException for a draft
   */
  public Manifest frozen() {
    if (manifest == null) {
      throw new IllegalStateException("Survey " + surveyId + " was never launched");
    }
    return Manifest.parse(manifest);
  }
}
