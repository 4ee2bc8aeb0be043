package io.tenward.form;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.tenward.contract.BlockKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block of respondents as fixed at launch: one signing key, one count. */
@Entity
public class LaunchGroup extends PanacheEntityBase {
  @Id public UUID launchGroupId;
  public UUID workspaceId;
  public UUID surveyId;

  @Enumerated(EnumType.STRING)
  public BlockKind kind;

  public @Nullable String name;
  public boolean named;
  public int invited;
  public int position;

  public static void persist(Survey survey, List<Manifest.Group> groups) {
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      var row = new LaunchGroup();
      row.launchGroupId = group.id();
      row.workspaceId = survey.workspaceId;
      row.surveyId = survey.surveyId;
      row.kind = group.kind();
      row.name = group.name();
      row.named = group.named();
      row.invited = group.invited();
      row.position = i;
      row.persist();
    }
    flush();
  }

  /** Lists the groups in the order of the manifest. */
  public static List<LaunchGroup> of(UUID surveyId) {
    return list("surveyId", Sort.by("position"), surveyId);
  }
}
