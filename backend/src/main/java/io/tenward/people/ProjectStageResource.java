package io.tenward.people;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeProjectStages;
import io.tenward.contract.GetProjectStages;
import io.tenward.contract.ProjectStage;
import io.tenward.contract.ProjectStagesView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores who has each stage of the caller's project; only the caller reads it. */
@RolesAllowed("lead")
@Transactional
class ProjectStageResource implements ChangeProjectStages, GetProjectStages {
  @Inject Caller caller;

  @Override
  public Response getProjectStages() {
    return answer(ProjectStages.of(caller));
  }

  @Override
  public Response changeProjectStages(@Nullable String ifMatch, ProjectStagesView draft) {
    caller.hold();
    var kept = ProjectStages.of(caller);
    var before = kept.view();
    Etag.require(ifMatch, kept.state(), before);
    check(draft.stages(), before.stages());
    if (!draft.equals(before)) {
      kept.write(draft);
    }
    return answer(kept);
  }

  /**
   * Whoever has been removed since stays where they were, so that one row does not block the
   * others.
   */
  private void check(List<ProjectStage> stages, List<ProjectStage> before) {
    var known = named(before);
    known.add(caller.memberId());
    var asked = named(stages);
    asked.removeAll(known);
    if (!asked.isEmpty()) {
      Person.<Person>stream("leadId = ?1 and personId in ?2", caller.memberId(), asked)
          .forEach(person -> known.add(person.personId));
    }
    var ids = new HashSet<UUID>();
    var problem = ProblemException.invalid();
    for (int i = 0; i < stages.size(); i++) {
      var stage = stages.get(i);
      var place = "/stages/" + i;
      if (!ids.add(stage.id())) {
        problem.field(place + "/id", "duplicate");
      }
      if (stage.holderId() != null && !known.contains(stage.holderId())) {
        problem.field(place + "/holderId", "unknown-person");
      }
      if (stage.learnerId() != null && !known.contains(stage.learnerId())) {
        problem.field(place + "/learnerId", "unknown-person");
      }
    }
    problem.throwIfAny();
  }

  private static Set<UUID> named(List<ProjectStage> stages) {
    return stages.stream()
        .flatMap(stage -> Stream.of(stage.holderId(), stage.learnerId()))
        .filter(Objects::nonNull)
        .collect(toSet());
  }

  private static Response answer(ProjectStages stages) {
    return Etag.ok(stages.view(), stages.state());
  }
}
