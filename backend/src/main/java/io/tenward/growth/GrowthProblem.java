package io.tenward.growth;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of a change to goals and tasks. */
enum GrowthProblem implements ProblemCode {
  GOAL_UNFINISHED(409, "The goal has no sign or no step"),
  THREE_GOALS_ACTIVE(409, "Three goals are active already"),
  NO_EVIDENCE(409, "Nothing shows yet that the goal is reached"),
  NOT_OPEN_TASK(409, "The task is done or dropped already"),
  TOLD_FIRST(409, "The team has to be told before"),
  ALREADY_SHARED(409, "The member reads it already");

  private final Kind kind;

  GrowthProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
