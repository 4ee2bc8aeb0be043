package io.tenward.growth;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of changing goals and tasks. */
enum GrowthProblem implements ProblemCode {
  GOAL_UNFINISHED(409, "The goal has no success sign or no step"),
  THREE_GOALS_ACTIVE(409, "Three goals are already active"),
  NO_EVIDENCE(409, "There is no evidence that the goal has been reached"),
  NOT_OPEN_TASK(409, "The task is already done or dropped"),
  TOLD_FIRST(409, "Everyone who is to hear of it must be told first"),
  ALREADY_SHARED(409, "This member can already read it");

  private final Kind kind;

  GrowthProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
