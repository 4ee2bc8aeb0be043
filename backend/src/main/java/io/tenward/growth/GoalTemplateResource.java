package io.tenward.growth;

import io.tenward.contract.ListGoalTemplates;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Lists the goals that ship with the product. */
@RolesAllowed("lead")
public class GoalTemplateResource implements ListGoalTemplates {
  record GoalTemplates(List<GoalTemplate> items) {}

  @Override
  public GoalTemplates listGoalTemplates() {
    return new GoalTemplates(GoalTemplate.SHIPPED);
  }
}
