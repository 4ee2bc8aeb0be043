package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
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
  public BlockKind kind;
  public @Nullable String name;
  public boolean named;
  public int invited;
  public int position;

  /** In the order of the manifest. */
  public static List<LaunchGroup> of(UUID surveyId) {
    return list("surveyId", Sort.by("position"), surveyId);
  }
}
