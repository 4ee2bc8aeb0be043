package io.tenward.growth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The goals that ship with the product. */
@Path("/api/goal-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class GoalTemplateResource {
  record GoalTemplates(List<GoalTemplate> items) {}

  @GET
  public GoalTemplates listGoalTemplates() {
    return new GoalTemplates(GoalTemplate.SHIPPED);
  }
}
