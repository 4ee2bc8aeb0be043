package io.tenward.growth;

import io.tenward.contract.GoalTemplates;
import io.tenward.contract.ListGoalTemplates;
import jakarta.annotation.security.RolesAllowed;

/** Lists the goals that ship with the product. */
@RolesAllowed("lead")
public class GoalTemplateResource implements ListGoalTemplates {
  @Override
  public GoalTemplates listGoalTemplates() {
    return new GoalTemplates(ShippedGoals.ALL);
  }
}
