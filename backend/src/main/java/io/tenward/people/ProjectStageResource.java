package io.tenward.people;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.GetProjectStages;
import io.tenward.people.ProjectStages.Stage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has each stage of the caller's project. Nobody else reads it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
class ProjectStageResource implements GetProjectStages {
  private final CallingLead lead;

  ProjectStageResource(CallingLead lead) {
    this.lead = lead;
  }

  @Override
  public Response getProjectStages() {
    return answer(ProjectStages.of(lead));
  }

  @PUT
  @Path("/api/project-stages")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changeProjectStages(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ProjectStages.View draft) {
    lead.changes();
    var kept = ProjectStages.of(lead);
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
  private void check(List<Stage> stages, List<Stage> before) {
    var known = named(before);
    known.add(lead.id());
    var asked = named(stages);
    asked.removeAll(known);
    if (!asked.isEmpty()) {
      Person.<Person>stream("leadId = ?1 and personId in ?2", lead.id(), asked)
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

  private static Set<UUID> named(List<Stage> stages) {
    return stages.stream().flatMap(Stage::names).collect(toSet());
  }

  private static Response answer(ProjectStages stages) {
    return Etag.ok(stages.view(), stages.state());
  }
}
