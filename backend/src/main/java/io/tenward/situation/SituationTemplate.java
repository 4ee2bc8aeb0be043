package io.tenward.situation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Etag;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationGroup;
import io.tenward.contract.SituationTemplateView;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Stores a template of a member's own. */
@Entity
class SituationTemplate extends PanacheEntityBase {
  @Id public UUID templateId;
  public UUID workspaceId;
  public UUID memberId;

  @Convert(converter = FormColumn.class)
  public SituationForm form;

  public Instant createdAt;
  @Version public long version;

  SituationTemplateView view() {
    return new SituationTemplateView(
        templateId.toString(), SituationGroup.OWN, form, Etag.of(version));
  }
}
