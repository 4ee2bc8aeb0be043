package io.tenward.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.contract.ProjectStage;
import io.tenward.contract.ProjectStagesView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the stages of a lead's project, in the lead's order. */
@Entity
class ProjectStages extends PanacheEntityBase {
  @Id UUID memberId;
  UUID workspaceId;

  /** Holds a list of stages as JSON. */
  String stages = "[]";

  @Version @Nullable Long version;

  static ProjectStages of(Caller caller) {
    ProjectStages known = findById(caller.memberId());
    if (known != null) {
      return known;
    }
    var none = new ProjectStages();
    none.memberId = caller.memberId();
    none.workspaceId = caller.workspaceId();
    return none;
  }

  /** Makes the entity tag; the first save changes it, too. */
  String state() {
    return version == null ? "none" : version.toString();
  }

  ProjectStagesView view() {
    return new ProjectStagesView(Json.list(stages, ProjectStage.class));
  }

  void write(ProjectStagesView view) {
    stages = Json.write(view.stages());
    persistAndFlush();
  }
}
